import CommerceTypes
import GraphQLLanguage

/// What a refund would come to, as `refunds/calculate` tells it.
extension RESTBodies {
  /// - Parameters:
  ///   - refund: as it was made on a copy of the order; nil when nothing was asked for.
  func calculation(
    _ refund: Refund?, before: Order, after: Order
  ) -> JSONValue {
    let form = form(of: before)
    let parts = refund?.shippingLines ?? []
    let shipping = parts.map(\.subtotal).sum()
    let tax = parts.map(\.totalTax).sum()
    return [
      "shipping": [
        "amount": form.presentmentMoney(shipping), "tax": form.presentmentMoney(tax),
        "maximum_refundable": form.presentmentMoney(before.currentShippingPrice),
      ],
      "duties": [], "total_duties_set": form.moneySet(.zero),
      "refund_line_items": .array(
        (refund?.lines ?? []).compactMap { line in
          before.lineItem(id: line.lineItemID).map { self.line(line, of: $0, form) }
        }),
      "transactions": .array(suggestions(refund, before: before, after: after, form)),
      "currency": form.presentmentCurrency,
    ]
  }

  private func line(_ line: RefundLineItem, of item: LineItem, _ form: RESTForm) -> JSONValue {
    let whole = item.price * line.quantity
    return [
      "quantity": .integer(line.quantity), "line_item_id": .integer(line.lineItemID),
      "location_id": form.id(line.locationID), "restock_type": form.word(line.restockType.rawValue),
      "price": form.presentmentMoney(item.price), "subtotal": form.presentmentMoney(line.subtotal),
      "total_tax": form.presentmentMoney(line.totalTax),
      "discounted_total_price": form.presentmentMoney(line.subtotal),
      "total_cart_discount_amount": form.presentmentMoney(whole - line.subtotal),
    ]
  }

  /// The payments that pay it back, as `suggested_refund`; without one that is due, each with nothing.
  private func suggestions(
    _ refund: Refund?, before: Order, after: Order, _ form: RESTForm
  ) -> [JSONValue] {
    let paid = refund.map { after.transactions(ids: $0.transactionIDs) } ?? []
    return before.transactions.filter { $0.isSuccess(of: .sale, .capture) }.compactMap { source in
      let back = before.transactions.filter { $0.parentID == source.id && $0.isSuccess(of: .refund) }
      let open = source.amount - back.map(\.amount).sum()
      let amount = paid.filter { $0.parentID == source.id }.map(\.amount).sum()
      guard open.presentment > .zero, refund == nil || amount.presentment > .zero else { return nil }
      return [
        "order_id": .integer(before.id), "kind": "suggested_refund", "gateway": .string(source.gateway),
        "parent_id": .integer(source.id), "amount": form.presentmentMoney(amount),
        "currency": form.presentmentCurrency, "maximum_refundable": form.presentmentMoney(open),
      ]
    }
  }
}
