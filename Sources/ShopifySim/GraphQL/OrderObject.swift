import CommerceTypes
import GraphQLLanguage

/// An order as GraphQL shows it.
struct OrderObject: Resolvable {
  let order: Order
  let shop: Shop
  var typeName: String { "Order" }
  var cursorID: Int { order.id }

  func value(of field: CollectedField) -> ResolvedValue? {
    if let amount = amount(field.name) { return .money(amount, order.currency) }
    return identity(field.name) ?? people(field.name) ?? state(field.name) ?? parts(field.name)
  }

  private func identity(_ name: String) -> ResolvedValue? {
    switch name {
    case "id": .id(order.gid)
    case "legacyResourceId": .text(String(order.id))
    case "name": .text(order.name)
    case "number": .int(order.number)
    case "note": .text(order.note)
    case "tags": .texts(order.tags)
    case "test": .bool(order.isTest)
    case "createdAt", "processedAt": .time(order.createdAt)
    case "updatedAt": .time(order.updatedAt)
    case "cancelledAt": .time(order.cancelledAt)
    case "cancelReason": .text(order.cancelReason?.rawValue)
    case "closedAt": .null
    case "closed": .bool(false)
    case "confirmed": .bool(true)
    case "edited": .bool(false)
    case "currencyCode", "presentmentCurrencyCode": .text(order.currency.rawValue)
    case "taxesIncluded": .bool(order.taxesIncluded)
    default: nil
    }
  }

  private func people(_ name: String) -> ResolvedValue? {
    switch name {
    case "email": .text(order.email)
    case "phone": .null
    case "customer": .optional(order.customer.map { CustomerObject(customer: $0) })
    case "shippingAddress":
      .optional(order.shippingAddress.map { AddressObject(id: order.addressIDs[0], address: $0) })
    case "billingAddress":
      .optional(order.billingAddress.map { AddressObject(id: order.addressIDs[1], address: $0) })
    default: nil
    }
  }

  private func state(_ name: String) -> ResolvedValue? {
    switch name {
    case "displayFinancialStatus": .text(order.displayFinancialStatus?.rawValue)
    case "displayFulfillmentStatus": .text(order.displayFulfillmentStatus.rawValue)
    case "fullyPaid": .bool(order.totalOutstanding <= .zero)
    case "unpaid": .bool(order.totalReceived.isZero)
    case "capturable": .bool(order.totalCapturable > .zero)
    case "paymentGatewayNames": .texts(order.paymentGatewayNames)
    case "requiresShipping": .bool(order.lineItems.contains { $0.variant.product.requiresShipping })
    case "subtotalLineItemsQuantity": .int(order.lineItems.reduce(0) { $0 + $1.quantity })
    case "currentSubtotalLineItemsQuantity":
      .int(order.lineItems.reduce(0) { $0 + order.currentQuantity(of: $1) })
    case "discountCode": .text(codes.first)
    case "discountCodes": .texts(codes)
    default: nil
    }
  }

  private var codes: [String] {
    order.discountApplications.compactMap { application in
      if case .code(let code) = application.source { code } else { nil }
    }
  }

  /// Totals that are `MoneyBag`s; totals of what isn't simulated (tips, duties, fees) are what an order without
  /// them has. Evidence: captured (tips zero, duties and fees null).
  private func amount(_ name: String) -> ExactDecimal? {
    switch name {
    case "subtotalPriceSet": order.subtotalPrice
    case "totalDiscountsSet": order.totalDiscounts
    case "totalShippingPriceSet": order.totalShippingPrice
    case "totalTaxSet": order.totalTax
    case "totalPriceSet", "originalTotalPriceSet": order.totalPrice
    case "currentSubtotalPriceSet": order.currentSubtotalPrice
    case "currentShippingPriceSet": order.currentShippingPrice
    case "currentTotalDiscountsSet": order.currentTotalDiscounts
    case "currentTotalTaxSet": order.currentTotalTax
    case "currentTotalPriceSet": order.currentTotalPrice
    case "totalReceivedSet": order.totalReceived
    case "totalRefundedSet": order.totalRefunded
    case "totalRefundedShippingSet": order.totalRefundedShipping
    case "netPaymentSet": order.netPayment
    case "totalOutstandingSet": order.totalOutstanding
    case "totalCapturableSet": order.totalCapturable
    case "refundDiscrepancySet": order.refundDiscrepancy
    case "totalTipReceivedSet": .zero
    default: nil
    }
  }

  private func parts(_ name: String) -> ResolvedValue? {
    switch name {
    case "originalTotalDutiesSet", "originalTotalAdditionalFeesSet", "currentTotalDutiesSet",
      "currentTotalAdditionalFeesSet":
      .null
    case "lineItems": .connection(order.lineItems.map { LineItemObject(line: $0, order: order, shop: shop) })
    case "shippingLines":
      .connection(order.shippingLines.map { ShippingLineObject(line: $0, order: order) })
    case "shippingLine":
      .optional(order.shippingLines.first.map { ShippingLineObject(line: $0, order: order) })
    case "taxLines": .list(order.taxLines.map { TaxLineObject(line: $0, currency: order.currency) })
    case "currentTaxLines":
      .list(order.currentTaxLines.map { TaxLineObject(line: $0, currency: order.currency) })
    case "discountApplications":
      .connection(
        order.discountApplications.map {
          DiscountApplicationObject(application: $0, currency: order.currency)
        })
    case "transactions":
      .list(order.transactions.map { TransactionObject(transaction: $0, order: order, shop: shop) })
    case "fulfillments":
      .list(order.fulfillments.map { FulfillmentObject(fulfillment: $0, order: order, shop: shop) })
    case "fulfillmentOrders":
      .connection(
        order.fulfillmentOrders.map { FulfillmentOrderObject(fulfillmentOrder: $0, order: order, shop: shop) }
      )
    case "refunds": .list(order.refunds.map { RefundObject(refund: $0, order: order, shop: shop) })
    default: nil
    }
  }
}
