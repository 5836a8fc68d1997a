import CommerceTypes
import GraphQLLanguage

/// One tax of a line, a shipping line or an order.
struct TaxLineBody: Sendable {
  let spot: Spot

  var title: String { spot["title"]?.text ?? "" }
  var price: MoneyPair { spot.money("price") }

  /// The rate as a fraction; nil when it is not told, or no plain decimal.
  var rate: ExactDecimal? {
    guard let text = spot["rate"].flatMap({ $0.node.numberText ?? $0.text }), text.utf8.count <= 19 else {
      return nil
    }
    guard let rate = ExactDecimal(text), rate.magnitude < 10 else { return nil }
    return rate.roundedHalfUp(to: 9)
  }

  /// What the order's tax lines are grouped by.
  var group: TaxGroup { TaxGroup(title: title, rate: rate) }
}

/// Taxes of one title and rate.
struct TaxGroup: Sendable, Hashable {
  let title: String
  let rate: ExactDecimal?
}
