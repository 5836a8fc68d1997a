/// A discount of a whole order, spread over its lines as Shopify does.
struct DiscountScript: Sendable {
  /// A code; nil for an automatic or manual discount.
  var code: String?
  var title: String?
  var value: DiscountValue
  /// The SKUs it takes from; nil for all lines.
  var skus: [String]?
  var position: SourcePosition
}
