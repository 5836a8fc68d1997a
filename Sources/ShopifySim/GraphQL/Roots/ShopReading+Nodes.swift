import CommerceTypes

/// Finding things by their global ids.
extension ShopReading {
  /// The object behind an id, nil inside when it isn't there; nil when its type isn't simulated as a node.
  func object(_ gid: GID) -> (any Resolvable)?? {
    if let found = ofOrder(gid) { return found }
    let id = gid.number
    switch gid.type {
    case "Order": return .some(shop.orders[id].map { OrderObject($0, self) })
    case "BulkOperation":
      return .some(shop.bulk.operations[id].map { BulkOperationObject(operation: $0, reading: self) })
    case "DraftOrder": return .some(shop.draftOrders[id].map { DraftOrderObject(draft: $0, reading: self) })
    case "Customer": return .some(shop.customers[id].map { CustomerObject(customer: $0, reading: self) })
    case "Product": return .some(shop.products[id].map { ProductObject(product: $0, reading: self) })
    case "ProductVariant":
      return .some(shop.variants[id].map { VariantObject(variant: $0, reading: self) })
    case "InventoryItem":
      return .some(
        shop.variant(inventoryItemID: id).map { InventoryItemObject(variant: $0, reading: self) })
    case "InventoryLevel":
      return .some(shop.inventoryLevels[id].map { LevelObject(level: $0, reading: self) })
    case "Location":
      return .some(shop.location(id: id).map { LocationObject(location: $0, reading: self) })
    case "Shop": return .some(id == shop.id ? ShopObject(reading: self) : nil)
    default: return catalogue(gid) ?? people(gid) ?? payments(gid) ?? selling(gid) ?? engagementNode(gid)
    }
  }

  private func people(_ gid: GID) -> (any Resolvable)?? {
    let id = gid.number
    switch gid.type {
    case "Company": return .some(shop.companies[id].map { CompanyObject(company: $0, reading: self) })
    case "CompanyContact": return .some(companyContact(id))
    case "CompanyLocation": return .some(companyLocation(id))
    case "CompanyContactRole", "CompanyContactRoleAssignment": return .some(companyRole(gid))
    default: return nil
    }
  }

  private func payments(_ gid: GID) -> (any Resolvable)?? {
    let id = gid.number
    switch gid.type {
    case "GiftCard": return .some(shop.giftCards[id].map { GiftCardObject(card: $0, reading: self) })
    case "StoreCreditAccount":
      return .some(shop.storeCreditAccounts[id].map { StoreCreditObject(account: $0, reading: self) })
    case "ShopifyPaymentsAccount": return .some(id == shop.id ? PaymentsAccountObject(reading: self) : nil)
    case "ShopifyPaymentsPayout":
      return .some(shop.payouts[id].map { PayoutObject(payout: $0, reading: self) })
    case "ShopifyPaymentsBalanceTransaction":
      return .some(
        shop.balanceTransactions[id].map { BalanceTransactionObject(entry: $0, reading: self) })
    case "ShopifyPaymentsDispute":
      return .some(shop.disputes[id].map { DisputeObject(dispute: $0, reading: self) })
    default: return nil
    }
  }

  /// What belongs to an order, found through the order that has it.
  private func ofOrder(_ gid: GID) -> (any Resolvable)?? {
    let id = gid.number
    switch gid.type {
    case "Refund":
      return .some(
        part(id) { $0.refunds.first { $0.id == id } }.map { RefundObject(refund: $1, order: $0) })
    case "Return":
      return .some(
        part(id) { $0.returns.first { $0.id == id } }.map { ReturnObject(goodsReturn: $1, order: $0) })
    case "ReverseFulfillmentOrder":
      return .some(
        part(id) { $0.returns.first { $0.reverseFulfillmentOrderID == id } }
          .map { ReverseFulfillmentOrderObject(goodsReturn: $1, order: $0) })
    case "Fulfillment":
      return .some(
        part(id) { $0.fulfillments.first { $0.id == id } }
          .map { FulfillmentObject(fulfillment: $1, order: $0) })
    case "FulfillmentOrder":
      return .some(
        part(id) { $0.fulfillmentOrders.first { $0.id == id } }
          .map { FulfillmentOrderObject(fulfillmentOrder: $1, order: $0) })
    case "OrderTransaction":
      return .some(
        part(id) { $0.transactions.first { $0.id == id } }
          .map { TransactionObject(transaction: $1, order: $0) })
    case "LineItem":
      return .some(part(id) { $0.lineItem(id: id) }.map { LineItemObject(line: $1, order: $0) })
    default: return nil
    }
  }

  private func part<Part>(_ id: Int, _ find: (Order) -> Part?) -> (OrderReading, Part)? {
    guard let order = shop.order(withPart: id), let part = find(order) else { return nil }
    return (OrderReading(order, self), part)
  }
}
