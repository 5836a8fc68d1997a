import CommerceTypes
import GraphQLLanguage

/// An order's amounts as REST shows them: bare ones in the shop's currency, sets in both.
extension RESTBodies {
  func totals(of order: Order, _ form: RESTForm) -> [JSONMember] {
    current(of: order, form) + original(of: order, form) + fees(of: order, form)
  }

  private func current(of order: Order, _ form: RESTForm) -> [JSONMember] {
    [JSONMember("current_shipping_price_set", form.moneySet(order.currentShippingPrice))]
      + form.members("current_subtotal_price", order.currentSubtotalPrice)
      + [JSONMember("current_total_additional_fees_set", form.moneySet(order.currentTotalAdditionalFees))]
      + form.members("current_total_discounts", order.currentTotalDiscounts)
      + [JSONMember("current_total_duties_set", form.moneySet(order.currentTotalDuties))]
      + form.members("current_total_price", order.currentTotalPrice)
      + form.members("current_total_tax", order.currentTotalTax)
  }

  private func original(of order: Order, _ form: RESTForm) -> [JSONMember] {
    let weight = order.lineItems.reduce(0) { $0 + $1.goods.grams * $1.quantity }
    return [
      JSONMember("original_total_additional_fees_set", form.moneySet(order.originalTotalAdditionalFees)),
      JSONMember("original_total_duties_set", form.moneySet(order.originalTotalDuties)),
    ] + form.members("subtotal_price", order.subtotalPrice) + [
      JSONMember("tax_lines", form.taxLines(order.taxLines)),
      JSONMember(
        "total_cash_rounding_payment_adjustment_set", form.moneySet(order.cashRoundingOfPayments)),
      JSONMember("total_cash_rounding_refund_adjustment_set", form.moneySet(order.cashRoundingOfRefunds)),
    ] + form.members("total_discounts", order.totalDiscounts)
      + form.members("total_line_items_price", order.totalLineItemsPrice) + [
        JSONMember("total_outstanding", form.money(owed(on: order)))
      ] + form.members("total_price", order.totalPrice) + [
        JSONMember("total_shipping_price_set", form.moneySet(order.totalShippingPrice))
      ] + form.members("total_tax", order.totalTax) + [
        JSONMember("total_tip_received", form.money(order.totalTipReceived)),
        JSONMember("total_weight", .integer(weight)),
      ]
  }

  /// Nothing is owed where too much was paid, or after a cancellation.
  private func owed(on order: Order) -> ExactDecimal {
    order.totalOutstanding.shop.isNegative ? .zero : order.totalOutstanding.shop
  }

  /// Recorded bodies are of orders without fees: the list stands only where there are some.
  private func fees(of order: Order, _ form: RESTForm) -> [JSONMember] {
    guard !order.additionalFees.isEmpty else { return [] }
    let fees = order.additionalFees.map { fee in
      JSONValue.object(
        [
          JSONMember("id", .integer(fee.id)), JSONMember("admin_graphql_api_id", form.gid(fee.gid)),
          JSONMember("name", .string(fee.name)),
        ] + form.members("price", fee.price) + [JSONMember("tax_lines", form.taxLines(fee.taxLines))])
    }
    return [JSONMember("additional_fees", .array(fees))]
  }
}
