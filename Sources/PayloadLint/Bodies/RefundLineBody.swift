/// One line of a refund.
struct RefundLineBody: Sendable {
  let spot: Spot

  var quantity: Quantity? { Quantity(spot["quantity"]) }
  var subtotal: MoneyPair { spot.money("subtotal") }
  var totalTax: MoneyPair { spot.money("total_tax") }
  var copy: LineBody? { spot["line_item", "lineItem"].map { LineBody(spot: $0) } }
  var restockType: Spot? { spot["restock_type", "restockType"] }
  /// The line it takes back.
  var lineID: Spot? { spot["line_item_id"] ?? spot["line_item", "lineItem"]?["id"] }
}
