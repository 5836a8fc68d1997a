import GraphQLLanguage
import Testing

/// One value that makes a clean payload impossible, and the rule that must say so.
struct Spoiling: Sendable, CustomTestStringConvertible {
  let source: String
  let path: String
  let value: JSONValue
  let rule: String

  init(_ source: String, _ path: String, _ value: JSONValue, _ rule: String) {
    self.source = source
    self.path = path
    self.value = value
    self.rule = rule
  }

  var testDescription: String { "\(source): \(path) = \(value)" }
}

extension Spoiling {
  private static let line = "line_items[0]"
  private static let node = "data.order.lineItems.edges[0].node"
  private static let back = "refunds[0].refund_line_items[0]"

  /// Each spoils one value of a clean or captured payload.
  static let all: [Spoiling] = [
    Spoiling("captured/order-01", "total_line_items_price", "451.00", "line-items-price"),
    Spoiling("captured/order-01", "subtotal_price", "449.99", "subtotal"),
    Spoiling("captured/order-01", "total_discounts", "1.00", "total-discounts"),
    Spoiling("captured/order-01", "shipping_lines[0].discounted_price", "19.00", "shipping-price"),
    Spoiling("captured/order-01", "\(back).subtotal", .number("151.0"), "refund-line-subtotal"),
    Spoiling("captured/order-01", "\(back).total_tax", .number("1.0"), "refund-line-tax"),
    Spoiling("captured/order-01", "refunds[0].transactions[0].amount", "151.00", "refund-money"),
    Spoiling("captured/order-01", "\(back).line_item_id", 10_069_290_757, "refund-line"),
    Spoiling("captured/order-01", "created_at", "2017-06-15 17:52:28", "date-form"),
    Spoiling("captured/order-02", "financial_status", "refunded", "financial-status"),
    Spoiling("captured/order-03", "fulfillment_status", "fulfilled", "fulfillment-status"),
    Spoiling("captured/order-03", "line_items[1].fulfillable_quantity", 3, "fulfillable-quantity"),
    Spoiling("captured/order-03", "line_items[1].fulfillment_status", "fulfilled", "line-fulfillment-status"),
    Spoiling("captured/order-04", "total_price_set.shop_money.amount", "470.01", "same-presentment"),
    Spoiling("captured/order-04", "\(back).restock_type", "return", "restock"),
    Spoiling("captured/order-05", "updated_at", "2017-06-15T17:52:27+02:00", "date-order"),
    Spoiling("captured/order-06", "\(line).price", "150.0", "money-form"),
    Spoiling("captured/order-06", "id", "5182437124", "identifier"),
    Spoiling("clean/order-refunded", "\(line).current_quantity", 2, "current-quantity"),
    Spoiling("clean/order-refunded", "total_tax", "2.26", "total-tax"),
    Spoiling("clean/order-refunded", "total_price", "33.00", "total-price"),
    Spoiling("clean/order-refunded", "tax_lines[0].price", "2.24", "tax-group"),
    Spoiling("clean/order-refunded", "\(line).tax_lines[0].price", "1.17", "tax-line"),
    Spoiling("clean/order-refunded", "discount_codes[0].amount", "7.50", "discount-code"),
    Spoiling(
      "clean/order-refunded", "\(line).discount_allocations[0].discount_application_index", 2,
      "allocation-index"),
    Spoiling("clean/order-refunded", "current_total_price", "21.46", "current-total"),
    Spoiling("clean/order-refunded", "current_subtotal_price", "28.00", "current-subtotal"),
    Spoiling(
      "clean/order-refunded", "refunds[0].refund_shipping_lines[0].subtotal_amount_set.shop_money.amount",
      "4.00",
      "refund-shipping"),
    Spoiling("clean/order-refunded", "refunds[0].transactions[0].amount", "11.81", "refund-money"),
    Spoiling("clean/order-refunded", "refunds[0].restock", false, "restock"),
    Spoiling(
      "clean/order-refunded", "admin_graphql_api_id", "gid://shopify/Order/450789469000000009", "global-id"),
    Spoiling("clean/order-refunded", "\(line).price", "11.00", "money-set"),
    Spoiling("clean/order-refunded", "total_price_set.shop_money.currency_code", "EUR", "set-currency"),
    Spoiling("clean/order-refunded", "refunds[0].refund_line_items[0].quantity", 3, "refund-quantity"),
    Spoiling("clean/order-included", "order.line_items[1].gift_card", false, "line-copy"),
    Spoiling("clean/order-included", "order.shipping_lines[0].tax_lines[1].price", "0.99", "tax-line"),
    Spoiling("clean/order-included", "order.tax_lines[0].rate", .number("0.06"), "tax-group"),
    Spoiling("clean/order-included", "order.total_outstanding", "300.00", "outstanding"),
    Spoiling("clean/order-included", "order.current_total_tax", "19.00", "untouched"),
    Spoiling(
      "clean/order-presentment", "orders[0].subtotal_price_set.presentment_money.amount", "271.00", "subtotal"
    ),
    Spoiling(
      "clean/order-presentment", "orders[0].line_items[0].tax_lines[0].price_set.presentment_money.amount",
      "67.51",
      "tax-line"),
    Spoiling("clean/order-presentment", "orders[0].line_items[1].quantity", 2, "tips"),
    Spoiling(
      "clean/order-presentment", "orders[0].current_total_duties_set.shop_money.amount", "13.40",
      "current-sum"),
    Spoiling("clean/order-split-tax", "line_items[1].tax_lines[0].price", "2.37", "tax-line"),
    Spoiling("clean/order-edited", "line_items[1].current_quantity", -1, "quantity-range"),
    Spoiling("clean/order-cancelled", "total_price", "27,164", "money-form"),
    Spoiling("clean/order-cancelled", "cancelled_at", nil, "cancellation"),
    Spoiling("clean/refund", "refund_line_items[0].line_item.current_quantity", 2, "current-quantity"),
    Spoiling("clean/refund", "order_adjustments[0].amount", "3.00", "money-set"),
    Spoiling("clean/refund", "refund_line_items[0].line_item_id", .number("4.66157049e17"), "identifier"),
    Spoiling("clean/transaction", "transaction.id", .number("3.9e17"), "identifier"),
    Spoiling("clean/fulfillment", "updated_at", "2026-05-01T14:59:59-04:00", "date-order"),
    Spoiling("clean/draft-order", "draft_order.subtotal_price", "40.00", "draft-subtotal"),
    Spoiling("clean/draft-order", "draft_order.total_price", "42.49", "draft-total"),
    Spoiling("clean/graphql-order", "\(node).currentQuantity", 2, "current-quantity"),
    Spoiling("clean/graphql-order", "\(node).originalTotalSet.shopMoney.amount", "21.0", "line-total"),
    Spoiling("clean/graphql-order", "data.order.netPaymentSet.shopMoney.amount", "39.33", "net-payment"),
    Spoiling(
      "clean/graphql-order", "data.order.totalReceivedSet.shopMoney.amount", "47.91", "total-received"),
    Spoiling("clean/graphql-order", "data.order.totalRefundedSet.shopMoney.amount", "8.6", "total-refunded"),
    Spoiling("clean/graphql-order", "data.order.totalOutstandingSet.shopMoney.amount", "1.0", "outstanding"),
    Spoiling("clean/graphql-order", "data.order.currentTotalPriceSet.shopMoney.amount", "47.9", "sales"),
    Spoiling(
      "clean/graphql-order", "data.order.refunds[0].transactions.nodes[0].amountSet.shopMoney.amount", "8.57",
      "refund-money"),
    Spoiling("clean/graphql-order", "data.order.displayFinancialStatus", "PAID", "financial-status"),
    Spoiling(
      "clean/graphql-order", "data.order.transactions[2].amountSet.shopMoney.amount", "48.0",
      "parent-transaction"),
    Spoiling(
      "clean/graphql-order", "data.order.transactions[2].parentTransaction.id",
      "gid://shopify/OrderTransaction/8001",
      "parent-transaction"),
    Spoiling("clean/graphql-order", "data.order.createdAt", "2026-05-01T09:30:00-04:00", "date-form"),
    Spoiling("clean/graphql-order", "data.order.legacyResourceId", "5002", "global-id"),
    Spoiling("clean/graphql-order", "data.order.taxLines[0].ratePercentage", .number("7.0"), "tax-rate"),
    Spoiling(
      "clean/graphql-order", "data.order.totalPriceSet.presentmentMoney.amount", "47.90", "money-form"),
    Spoiling("clean/graphql-order", "data.order.cancelReason", "FRAUD", "cancellation"),
  ]
}
