/// One drawn order: its shop and all that happens to it, in the words of scenario files.
struct RandomOrder: Sendable {
  var shop: RandomWorld.ShopKind
  var place: PlaceStep
  /// `fulfill` and `refund` steps; the file settles after each.
  var events: [Step.Action] = []
  /// Shopify's totals after everything, typed into the file.
  var total = ""
  var tax = ""

  /// What the order has, in a few words: `2 lines, line discount, partial fulfillment, refund`.
  var about: String {
    var words = ["\(place.lines.count) line\(place.lines.count == 1 ? "" : "s")"]
    if place.lines.contains(where: { $0.discount != nil }) { words.append("line discount") }
    if let discount = place.discounts.first {
      words.append(discount.code == nil ? "automatic discount" : "code")
    }
    if !place.shipping.isEmpty { words.append("shipping") }
    if place.payments.isEmpty { words.append("unpaid") }
    let fulfillments = events.count { if case .fulfill = $0 { true } else { false } }
    let refunds = events.count { if case .refund = $0 { true } else { false } }
    if fulfillments > 0 { words.append("\(fulfillments) fulfillment\(fulfillments == 1 ? "" : "s")") }
    if refunds > 0 { words.append("\(refunds) refund\(refunds == 1 ? "" : "s")") }
    return words.joined(separator: ", ")
  }
}
