import CommerceTypes
import GraphQLLanguage

/// An order as GraphQL shows it; every amount and status is derived from what happened to it.
struct OrderObject: Resolvable {
  let reading: OrderReading
  var typeName: String { "Order" }
  var cursorID: Int { reading.order.id }
  var order: Order { reading.order }

  init(_ order: Order, _ reading: ShopReading) { self.reading = OrderReading(order, reading) }
  init(reading: OrderReading) { self.reading = reading }

  func value(of field: CollectedField) -> ResolvedValue? {
    identity(field.name) ?? amount(field.name) ?? state(field.name) ?? people(field.name)
      ?? particulars(field.name) ?? parts(field) ?? engagement(field.name)
  }

  private func identity(_ name: String) -> ResolvedValue? {
    let order = reading.order
    return switch name {
    case "id": .id(order.gid)
    case "legacyResourceId": .unsigned(order.id)
    case "name": .text(order.name)
    case "number": .int(order.number)
    case "note": .text(order.note)
    case "tags": .texts(order.tags)
    case "test": .bool(order.isTest)
    case "createdAt": .time(order.createdAt)
    case "processedAt": .time(order.processedAt)
    case "updatedAt": .time(order.updatedAt)
    case "cancelledAt": .time(order.cancelledAt)
    case "cancelReason": .text(order.cancelReason?.rawValue)
    case "closedAt": .time(order.closedAt)
    case "closed": .bool(order.closedAt != nil)
    case "edited": .bool(order.isEdited)
    case "currencyCode": .text(order.currency.rawValue)
    case "presentmentCurrencyCode": .text(order.presentmentCurrency.rawValue)
    case "taxesIncluded": .bool(order.taxesIncluded)
    case "taxExempt": .bool(order.taxExempt)
    case "dutiesIncluded": .bool(order.dutiesIncluded)
    case "poNumber": .text(order.poNumber)
    case "sourceName": .text(order.sourceName)
    case "customAttributes": .list(order.attributes.map { AttributeObject(attribute: $0) })
    default: nil
    }
  }

  /// Totals that are `MoneyBag`s: the agreed ones, those of the ledger, and those of the payments.
  private func amount(_ name: String) -> ResolvedValue? {
    let order = reading.order
    switch name {
    case "subtotalPriceSet": return reading.money(order.subtotalPrice)
    case "totalDiscountsSet": return reading.money(order.totalDiscounts)
    case "cartDiscountAmountSet": return reading.money(order.cartDiscount)
    case "totalShippingPriceSet": return reading.money(order.totalShippingPrice)
    case "totalTaxSet": return reading.money(order.totalTax)
    case "totalPriceSet": return reading.money(order.totalPrice)
    case "originalTotalPriceSet": return reading.money(order.originalTotalPrice)
    case "originalTotalDutiesSet": return reading.money(order.originalTotalDuties)
    case "originalTotalAdditionalFeesSet": return reading.money(order.originalTotalAdditionalFees)
    case "currentSubtotalPriceSet": return reading.money(order.currentSubtotalPrice)
    case "currentShippingPriceSet": return reading.money(order.currentShippingPrice)
    case "currentTotalDiscountsSet": return reading.money(order.currentTotalDiscounts)
    case "currentCartDiscountAmountSet": return reading.money(order.currentCartDiscount)
    case "currentTotalTaxSet": return reading.money(order.currentTotalTax)
    case "currentTotalPriceSet": return reading.money(order.currentTotalPrice)
    case "currentTotalDutiesSet": return reading.money(order.currentTotalDuties)
    case "currentTotalAdditionalFeesSet": return reading.money(order.currentTotalAdditionalFees)
    case "totalReceivedSet": return reading.money(order.totalReceived)
    case "totalRefundedSet": return reading.money(order.totalRefunded)
    case "totalRefundedShippingSet": return reading.money(order.totalRefundedShipping)
    case "netPaymentSet": return reading.money(order.netPayment)
    case "totalOutstandingSet": return reading.money(order.totalOutstanding)
    case "totalCapturableSet": return reading.money(order.totalCapturable)
    case "refundDiscrepancySet": return reading.money(order.refundDiscrepancy)
    case "totalTipReceivedSet": return reading.money(order.totalTipReceived)
    case "totalCashRoundingAdjustment": return .object(CashRoundingObject(order: reading))
    default: return nil
    }
  }

  private func state(_ name: String) -> ResolvedValue? {
    let order = reading.order
    return switch name {
    case "displayFinancialStatus": .text(order.displayFinancialStatus?.rawValue)
    case "displayFulfillmentStatus": .text(order.displayFulfillmentStatus.rawValue)
    case "returnStatus": .text(order.returnStatus)
    case "cancellation":
      .optional(order.cancelledAt.map { _ in CancellationObject(note: order.cancelStaffNote) })
    case "fullyPaid": .bool(order.totalOutstanding.presentment <= .zero)
    case "unpaid": .bool(order.totalReceived.isZero)
    case "capturable": .bool(order.totalCapturable.presentment > .zero)
    case "refundable":
      .bool(
        order.netPayment.presentment > .zero
          || order.lineItems.contains { order.refundableQuantity(of: $0) > 0 })
    case "fulfillable": .bool(order.fulfillmentOrders.contains { $0.remainingQuantity > 0 })
    case "paymentGatewayNames": .texts(order.paymentGatewayNames)
    case "requiresShipping": .bool(order.lineItems.contains { $0.goods.requiresShipping && !$0.isTip })
    case "subtotalLineItemsQuantity": .int(order.soldLines.reduce(0) { $0 + $1.quantity })
    case "currentSubtotalLineItemsQuantity":
      .int(order.soldLines.reduce(0) { $0 + order.currentQuantity(of: $1) })
    case "totalWeight": .unsigned(order.soldLines.reduce(0) { $0 + $1.quantity * $1.goods.grams })
    case "currentTotalWeight":
      .unsigned(order.soldLines.reduce(0) { $0 + order.currentQuantity(of: $1) * $1.goods.grams })
    case "discountCode": .text(order.discountCodes.first)
    case "discountCodes": .texts(order.discountCodes)
    case "billingAddressMatchesShippingAddress": .bool(order.billingAddress == order.shippingAddress)
    default: nil
    }
  }

  func people(_ name: String) -> ResolvedValue? {
    let order = reading.order
    switch name {
    case "email": return .text(order.email)
    case "phone": return .text(order.phone)
    case "customer":
      return .optional(
        reading.shop.customer(of: order).map { CustomerObject(customer: $0, reading: reading.reading) })
    case "shippingAddress": return address(order.shippingAddress, 0)
    case "billingAddress": return address(order.billingAddress, 1)
    case "displayAddress":
      return order.shippingAddress == nil
        ? address(order.billingAddress, 1) : address(order.shippingAddress, 0)
    case "purchasingEntity": return .optional(PurchasingEntity.object(of: reading))
    case "paymentTerms":
      return .optional(order.paymentTerms.map { PaymentTermsObject(terms: $0, order: reading, draft: nil) })
    default: return nil
    }
  }

  private func address(_ address: MailingAddress?, _ index: Int) -> ResolvedValue {
    guard let address, order.addressIDs.indices.contains(index) else { return .null }
    return .object(AddressObject(id: order.addressIDs[index], address: address))
  }

  private func parts(_ field: CollectedField) -> ResolvedValue? {
    let order = reading.order
    switch field.name {
    case "lineItems":
      return .nodes(order.lineItems.map { LineItemObject(line: $0, order: reading) })
    case "shippingLines":
      let all = field.argument("includeRemovals")?.boolValue == true
      return .nodes(
        order.shippingLines.filter { all || !$0.isRemoved }
          .map { ShippingLineObject(line: $0, order: reading) })
    case "shippingLine":
      return .optional(
        order.shippingLines.first { !$0.isRemoved }.map { ShippingLineObject(line: $0, order: reading) })
    case "taxLines": return reading.taxLines(order.taxLines)
    case "currentTaxLines": return reading.taxLines(order.currentTaxLines)
    case "additionalFees":
      return .list(
        order.additionalFees.map { FeeObject(fee: $0, order: reading, typeName: "AdditionalFee") })
    case "discountApplications":
      return .nodes(
        order.discountApplications.map { DiscountApplicationObject(application: $0, order: reading) })
    case "agreements":
      return .nodes(order.agreements.map { AgreementObject(agreement: $0, order: reading) })
    case "transactions":
      return .list(order.transactions.map { TransactionObject(transaction: $0, order: reading) })
    case "transactionsCount": return .count(order.transactions.count)
    case "fulfillments":
      return .list(order.fulfillments.map { FulfillmentObject(fulfillment: $0, order: reading) })
    case "fulfillmentsCount": return .count(order.fulfillments.count)
    case "fulfillmentOrders":
      return .nodes(
        order.fulfillmentOrders.map { FulfillmentOrderObject(fulfillmentOrder: $0, order: reading) })
    case "refunds": return .list(order.refunds.map { RefundObject(refund: $0, order: reading) })
    case "returns": return .nodes(order.returns.map { ReturnObject(goodsReturn: $0, order: reading) })
    case "metafield", "metafields": return MetafieldObject.value(of: field, order.metafields, "ORDER")
    case "suggestedRefund": return suggestedRefund(field)
    case "disputes":
      return .list(reading.disputes.map { DisputeSummaryObject(dispute: $0) })
    default: return nil
    }
  }
}
