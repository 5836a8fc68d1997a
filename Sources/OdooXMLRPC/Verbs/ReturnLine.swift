public import CommerceTypes

/// Units of one delivered move that come back.
public struct ReturnLine: Sendable, Hashable {
  /// The `stock.move` that brought them out.
  public var move: Int
  public var product: Int
  public var quantity: ExactDecimal

  public init(move: Int, product: Int, quantity: ExactDecimal) {
    self.move = move
    self.product = product
    self.quantity = quantity
  }
}
