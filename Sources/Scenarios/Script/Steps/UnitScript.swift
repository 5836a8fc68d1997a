/// A number of units of a product.
struct UnitScript: Sendable {
  var sku: String
  var quantity: Int
  var position: SourcePosition
}
