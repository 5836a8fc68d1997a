import CommerceTypes
import GraphQLLanguage

/// A transaction as GraphQL shows it.
struct TransactionObject: Resolvable {
  let transaction: OrderTransaction
  let order: Order
  let shop: Shop
  var typeName: String { "OrderTransaction" }
  var cursorID: Int { transaction.id }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": .id(transaction.gid)
    case "kind": .text(transaction.kind.rawValue)
    case "status": .text(transaction.status.rawValue)
    case "gateway": .text(transaction.gateway)
    case "createdAt", "processedAt": .time(transaction.createdAt)
    case "test": .bool(transaction.isTest)
    case "paymentId": .text(transaction.paymentID)
    case "errorCode": .null
    case "manualPaymentGateway": .bool(transaction.gateway == "manual")
    case "amountSet": .money(transaction.amount, order.currency)
    case "parentTransaction":
      .optional(
        order.transactions.first { $0.id == transaction.parentID }
          .map { TransactionObject(transaction: $0, order: order, shop: shop) })
    case "order": .object(OrderObject(order: order, shop: shop))
    default: nil
    }
  }
}

/// A refund as GraphQL shows it.
struct RefundObject: Resolvable {
  let refund: Refund
  let order: Order
  let shop: Shop
  var typeName: String { "Refund" }
  var cursorID: Int { refund.id }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": .id(refund.gid)
    case "legacyResourceId": .text(String(refund.id))
    case "note": .text(refund.note)
    case "createdAt", "processedAt", "updatedAt": .time(refund.createdAt)
    case "totalRefundedSet": .money(refund.totalRefunded, order.currency)
    case "order": .object(OrderObject(order: order, shop: shop))
    case "return": .null
    case "refundLineItems":
      .connection(refund.lines.map { RefundLineObject(line: $0, order: order, shop: shop) })
    case "refundShippingLines":
      .connection(refund.shippingLines.map { RefundShippingObject(line: $0, order: order) })
    case "orderAdjustments":
      .connection(refund.adjustments.map { AdjustmentObject(adjustment: $0, currency: order.currency) })
    case "transactions":
      .connection(refund.transactions.map { TransactionObject(transaction: $0, order: order, shop: shop) })
    default: nil
    }
  }
}

/// Refunded units as GraphQL shows them.
struct RefundLineObject: Resolvable {
  let line: RefundLineItem
  let order: Order
  let shop: Shop
  var typeName: String { "RefundLineItem" }
  var cursorID: Int { line.id }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": return .id(line.gid)
    case "quantity": return .int(line.quantity)
    case "restockType": return .text(line.restockType.rawValue)
    case "restocked": return .bool(line.isRestocked)
    case "lineItem":
      return .optional(
        order.lineItem(id: line.lineItemID).map { LineItemObject(line: $0, order: order, shop: shop) })
    case "location":
      return .optional(
        line.locationID.flatMap { shop.location(id: $0) }.map { LocationObject(location: $0, shop: shop) })
    case "subtotalSet": return .money(line.subtotal, order.currency)
    case "totalTaxSet": return .money(line.totalTax, order.currency)
    default: return nil
    }
  }
}

/// Refunded shipping as GraphQL shows it.
struct RefundShippingObject: Resolvable {
  let line: RefundShippingLine
  let order: Order
  var typeName: String { "RefundShippingLine" }
  var cursorID: Int { line.id }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": .id(line.gid)
    case "shippingLine":
      .optional(
        order.shippingLines.first { $0.id == line.shippingLineID }
          .map { ShippingLineObject(line: $0, order: order) })
    case "subtotalAmountSet": .money(line.subtotal, order.currency)
    case "taxAmountSet": .money(line.totalTax, order.currency)
    default: nil
    }
  }
}

/// A refund's discrepancy as GraphQL shows it.
struct AdjustmentObject: Resolvable {
  let adjustment: OrderAdjustment
  let currency: CurrencyCode
  var typeName: String { "OrderAdjustment" }
  var cursorID: Int { adjustment.id }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": .id(adjustment.gid)
    case "reason": .text(adjustment.reason)
    case "amountSet": .money(adjustment.amount, currency)
    case "taxAmountSet": .money(adjustment.taxAmount, currency)
    default: nil
    }
  }
}
