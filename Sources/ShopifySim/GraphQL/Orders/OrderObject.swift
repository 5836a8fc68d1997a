import CommerceTypes
import GraphQLLanguage

/// An order as GraphQL shows it; every amount and status is derived from what happened to it.
struct OrderObject: Resolvable {
  /// Fields are read through it: a local copy of the order would cost more than any of them.
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
    switch name {
    case "id": .id(reading.order.gid)
    case "legacyResourceId": .unsigned(reading.order.id)
    case "name": .text(reading.order.name)
    case "number": .int(reading.order.number)
    case "note": .text(reading.order.note)
    case "tags": .texts(reading.order.tags)
    case "test": .bool(reading.order.isTest)
    case "createdAt": .time(reading.order.createdAt)
    case "processedAt": .time(reading.order.processedAt)
    case "updatedAt": .time(reading.order.updatedAt)
    case "cancelledAt": .time(reading.order.cancelledAt)
    case "cancelReason": .text(reading.order.cancelReason?.rawValue)
    case "closedAt": .time(reading.order.closedAt)
    case "closed": .bool(reading.order.closedAt != nil)
    case "edited": .bool(reading.order.isEdited)
    case "currencyCode": .text(reading.order.currency.rawValue)
    case "presentmentCurrencyCode": .text(reading.order.presentmentCurrency.rawValue)
    case "taxesIncluded": .bool(reading.order.taxesIncluded)
    case "taxExempt": .bool(reading.order.taxExempt)
    case "dutiesIncluded": .bool(reading.order.dutiesIncluded)
    case "poNumber": .text(reading.order.poNumber)
    case "sourceName": .text(reading.order.sourceName)
    case "customAttributes": .list(reading.order.attributes.map { AttributeObject(attribute: $0) })
    default: nil
    }
  }

  /// Totals that are `MoneyBag`s: the agreed ones, those of the ledger, and those of the payments.
  private func amount(_ name: String) -> ResolvedValue? {
    switch name {
    case "subtotalPriceSet": return reading.money(reading.order.subtotalPrice)
    case "totalDiscountsSet": return reading.money(reading.order.totalDiscounts)
    case "cartDiscountAmountSet": return reading.money(reading.order.cartDiscount)
    case "totalShippingPriceSet": return reading.money(reading.order.totalShippingPrice)
    case "totalTaxSet": return reading.money(reading.order.totalTax)
    case "totalPriceSet": return reading.money(reading.order.totalPrice)
    case "originalTotalPriceSet": return reading.money(reading.order.originalTotalPrice)
    case "originalTotalDutiesSet": return reading.money(reading.order.originalTotalDuties)
    case "originalTotalAdditionalFeesSet": return reading.money(reading.order.originalTotalAdditionalFees)
    case "currentSubtotalPriceSet": return reading.money(reading.order.currentSubtotalPrice)
    case "currentShippingPriceSet": return reading.money(reading.order.currentShippingPrice)
    case "currentTotalDiscountsSet": return reading.money(reading.order.currentTotalDiscounts)
    case "currentCartDiscountAmountSet": return reading.money(reading.order.currentCartDiscount)
    case "currentTotalTaxSet": return reading.money(reading.order.currentTotalTax)
    case "currentTotalPriceSet": return reading.money(reading.order.currentTotalPrice)
    case "currentTotalDutiesSet": return reading.money(reading.order.currentTotalDuties)
    case "currentTotalAdditionalFeesSet": return reading.money(reading.order.currentTotalAdditionalFees)
    case "totalReceivedSet": return reading.money(reading.order.totalReceived)
    case "totalRefundedSet": return reading.money(reading.order.totalRefunded)
    case "totalRefundedShippingSet": return reading.money(reading.order.totalRefundedShipping)
    case "netPaymentSet": return reading.money(reading.order.netPayment)
    case "totalOutstandingSet": return reading.money(reading.order.totalOutstanding)
    case "totalCapturableSet": return reading.money(reading.order.totalCapturable)
    case "refundDiscrepancySet": return reading.money(reading.order.refundDiscrepancy)
    case "totalTipReceivedSet": return reading.money(reading.order.totalTipReceived)
    case "totalCashRoundingAdjustment": return .object(CashRoundingObject(order: reading))
    default: return nil
    }
  }

  private func state(_ name: String) -> ResolvedValue? {
    switch name {
    case "displayFinancialStatus": .text(reading.order.displayFinancialStatus?.rawValue)
    case "displayFulfillmentStatus": .text(reading.order.displayFulfillmentStatus.rawValue)
    case "returnStatus": .text(reading.order.returnStatus)
    case "cancellation":
      .optional(
        reading.order.cancelledAt.map { _ in CancellationObject(note: reading.order.cancelStaffNote) })
    case "fullyPaid": .bool(reading.order.totalOutstanding.presentment <= .zero)
    case "unpaid": .bool(reading.order.totalReceived.isZero)
    case "capturable": .bool(reading.order.totalCapturable.presentment > .zero)
    case "refundable":
      .bool(
        reading.order.netPayment.presentment > .zero
          || reading.order.lineItems.contains { reading.order.refundableQuantity(of: $0) > 0 })
    case "fulfillable": .bool(reading.order.fulfillmentOrders.contains { $0.remainingQuantity > 0 })
    case "paymentGatewayNames": .texts(reading.order.paymentGatewayNames)
    case "requiresShipping":
      .bool(reading.order.lineItems.contains { $0.goods.requiresShipping && !$0.isTip })
    case "subtotalLineItemsQuantity": .int(reading.order.soldLines.reduce(0) { $0 + $1.quantity })
    case "currentSubtotalLineItemsQuantity":
      .int(reading.order.soldLines.reduce(0) { $0 + reading.order.currentQuantity(of: $1) })
    case "totalWeight": .unsigned(reading.order.soldLines.reduce(0) { $0 + $1.quantity * $1.goods.grams })
    case "currentTotalWeight":
      .unsigned(
        reading.order.soldLines.reduce(0) { $0 + reading.order.currentQuantity(of: $1) * $1.goods.grams })
    case "discountCode": .text(reading.order.discountCodes.first)
    case "discountCodes": .texts(reading.order.discountCodes)
    case "billingAddressMatchesShippingAddress":
      .bool(reading.order.billingAddress == reading.order.shippingAddress)
    default: nil
    }
  }

  func people(_ name: String) -> ResolvedValue? {
    switch name {
    case "email": return .text(reading.order.email)
    case "phone": return .text(reading.order.phone)
    case "customer":
      return .optional(
        reading.shop.customer(of: order).map { CustomerObject(customer: $0, reading: reading.reading) })
    case "shippingAddress": return address(reading.order.shippingAddress, 0)
    case "billingAddress": return address(reading.order.billingAddress, 1)
    case "displayAddress":
      return reading.order.shippingAddress == nil
        ? address(reading.order.billingAddress, 1) : address(reading.order.shippingAddress, 0)
    case "purchasingEntity": return .optional(PurchasingEntity.object(of: reading))
    case "paymentTerms":
      return .optional(
        reading.order.paymentTerms.map { PaymentTermsObject(terms: $0, order: reading, draft: nil) })
    default: return nil
    }
  }

  private func address(_ address: MailingAddress?, _ index: Int) -> ResolvedValue {
    guard let address, reading.order.addressIDs.indices.contains(index) else { return .null }
    return .object(AddressObject(id: reading.order.addressIDs[index], address: address))
  }

  private func parts(_ field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "lineItems":
      return .nodes(reading.order.lineItems.map { LineItemObject(line: $0, order: reading) })
    case "shippingLines":
      let all = field.argument("includeRemovals")?.boolValue == true
      return .nodes(
        reading.order.shippingLines.filter { all || !$0.isRemoved }
          .map { ShippingLineObject(line: $0, order: reading) })
    case "shippingLine":
      return .optional(
        reading.order.shippingLines.first { !$0.isRemoved }.map {
          ShippingLineObject(line: $0, order: reading)
        })
    case "taxLines": return reading.taxLines(reading.order.taxLines)
    case "currentTaxLines": return reading.taxLines(reading.order.currentTaxLines)
    case "additionalFees":
      return .list(
        reading.order.additionalFees.map { FeeObject(fee: $0, order: reading, typeName: "AdditionalFee") })
    case "discountApplications":
      return .nodes(
        reading.order.discountApplications.map { DiscountApplicationObject(application: $0, order: reading) })
    case "agreements":
      return .nodes(reading.order.agreements.map { AgreementObject(agreement: $0, order: reading) })
    case "transactions":
      return .list(reading.order.transactions.map { TransactionObject(transaction: $0, order: reading) })
    case "transactionsCount": return .count(reading.order.transactions.count)
    case "fulfillments":
      return .list(reading.order.fulfillments.map { FulfillmentObject(fulfillment: $0, order: reading) })
    case "fulfillmentsCount": return .count(reading.order.fulfillments.count)
    case "fulfillmentOrders":
      return .nodes(
        reading.order.fulfillmentOrders.map { FulfillmentOrderObject(fulfillmentOrder: $0, order: reading) })
    case "refunds": return .list(reading.order.refunds.map { RefundObject(refund: $0, order: reading) })
    case "returns": return .nodes(reading.order.returns.map { ReturnObject(goodsReturn: $0, order: reading) })
    case "metafield", "metafields": return MetafieldObject.value(of: field, reading.order.metafields, "ORDER")
    case "suggestedRefund": return suggestedRefund(field)
    case "disputes":
      return .list(reading.disputes.map { DisputeSummaryObject(dispute: $0) })
    default: return nil
    }
  }
}
