import CommerceTypes
import GraphQLLanguage

/// The shop in short: what a script needs to find ids by the names that it knows.
struct LabState {
  let shop: Shop
  let webhooks: WebhookDispatcher

  /// The newest `limit` records of each kind; of one order alone when it is named.
  func json(order name: String?, limit: Int) -> JSONValue {
    if let name {
      guard let order = shop.order(named: name) else { return ["order": .null] }
      return ["order": json(order)]
    }
    return [
      "shop": settings, "counts": counts,
      "orders": newest(shop.orders, limit).mapped(json),
      "draftOrders": newest(shop.draftOrders, limit).mapped(json),
      "variants": newest(shop.variants, limit).mapped(json),
      "inventoryLevels": newest(shop.inventoryLevels, limit).mapped(json),
      "customers": newest(shop.customers, limit).mapped { customer in
        ["id": .integer(customer.id), "email": Self.text(customer.email), "gid": Self.text(customer.gid)]
      },
      "giftCards": newest(shop.giftCards, limit).mapped { card in
        [
          "id": .integer(card.id), "code": .string(card.code),
          "balance": .string(card.balance.formatted(minimumDigits: shop.configuration.currency.minorDigits)),
          "isDisabled": .boolean(card.disabledAt != nil),
        ]
      },
    ]
  }

  private var settings: JSONValue {
    let configuration = shop.configuration
    return [
      "id": .integer(shop.id), "domain": .string(configuration.domain), "now": Self.text(shop.now),
      "currency": Self.text(configuration.currency), "taxesIncluded": .boolean(configuration.taxesIncluded),
      "apiVersion": .string(configuration.apiVersion),
      "locations": shop.locations.mapped { ["id": .integer($0.id), "name": .string($0.name)] },
    ]
  }

  private var counts: JSONValue {
    [
      "orders": .integer(shop.orders.count), "draftOrders": .integer(shop.draftOrders.count),
      "products": .integer(shop.products.count), "variants": .integer(shop.variants.count),
      "customers": .integer(shop.customers.count), "companies": .integer(shop.companies.count),
      "inventoryLevels": .integer(shop.inventoryLevels.count), "giftCards": .integer(shop.giftCards.count),
      "balanceTransactions": .integer(shop.balanceTransactions.count),
      "payouts": .integer(shop.payouts.count), "disputes": .integer(shop.disputes.count),
      "deliveries": .integer(webhooks.tally.deliveries),
    ]
  }

  private func newest<Record>(_ table: RecordTable<Record>, _ limit: Int) -> [Record] {
    table.records(from: table.endPlace - limit, limit: limit)
  }

  private func json(_ order: Order) -> JSONValue {
    let displayed = order.displayFinancialStatus
    return [
      "name": .string(order.name), "id": .integer(order.id), "gid": Self.text(order.gid),
      "updatedAt": Self.text(order.updatedAt), "financialStatus": displayed.map(Self.text) ?? .null,
      "fulfillmentStatus": Self.text(order.displayFulfillmentStatus),
      "lines": order.lineItems.mapped { line in
        [
          "id": .integer(line.id), "sku": Self.text(line.sku), "quantity": .integer(line.quantity),
          "currentQuantity": .integer(order.currentQuantity(of: line)),
        ]
      },
      "transactions": order.transactions.mapped { transaction in
        [
          "id": .integer(transaction.id), "kind": Self.text(transaction.kind),
          "status": Self.text(transaction.status), "gateway": .string(transaction.gateway),
        ]
      },
      "fulfillmentOrders": order.fulfillmentOrders.mapped { part in
        [
          "id": .integer(part.id), "status": Self.text(part.status),
          "location": Self.text(shop.location(id: part.locationID)?.name),
        ]
      },
      "fulfillments": order.fulfillments.mapped { fulfillment in
        [
          "id": .integer(fulfillment.id), "name": .string(fulfillment.name),
          "isCancelled": .boolean(fulfillment.isCancelled),
        ]
      },
      "refunds": order.refunds.mapped { .integer($0.id) },
      "returns": order.returns.mapped { goods in
        ["id": .integer(goods.id), "name": .string(goods.name), "status": Self.text(goods.status)]
      },
    ]
  }

  private func json(_ draft: DraftOrder) -> JSONValue {
    [
      "id": .integer(draft.id), "name": .string(draft.name), "status": .string(draft.status),
      "order": Self.text(draft.orderID.flatMap { shop.order(id: $0) }?.name),
    ]
  }

  private func json(_ variant: ProductVariant) -> JSONValue {
    [
      "sku": Self.text(variant.sku), "id": .integer(variant.id), "productId": .integer(variant.productID),
      "inventoryItemId": .integer(variant.inventoryItemID),
    ]
  }

  private func json(_ level: InventoryLevel) -> JSONValue {
    [
      "sku": Self.text(shop.variant(inventoryItemID: level.inventoryItemID)?.sku),
      "location": Self.text(shop.location(id: level.locationID)?.name),
      "inventoryItemId": .integer(level.inventoryItemID), "locationId": .integer(level.locationID),
      "available": .integer(level.available), "committed": .integer(level.committed),
      "incoming": .integer(level.incoming), "onHand": .integer(level.onHand),
    ]
  }

  private static func text(_ value: (some CustomStringConvertible)?) -> JSONValue {
    value.map { .string($0.description) } ?? .null
  }
}

extension Sequence {
  fileprivate func mapped(_ body: (Element) -> JSONValue) -> JSONValue { .array(map(body)) }
}
