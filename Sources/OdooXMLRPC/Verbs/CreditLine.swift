public import CommerceTypes

/// What is credited of one line of an invoice.
public struct CreditLine: Sendable, Hashable {
  /// The `account.move.line` of the invoice.
  public var line: Int
  /// In the line's own unit.
  public var quantity: ExactDecimal
  /// Nil for the invoice's price.
  public var unitPrice: ExactDecimal?

  public init(line: Int, quantity: ExactDecimal, unitPrice: ExactDecimal? = nil) {
    self.line = line
    self.quantity = quantity
    self.unitPrice = unitPrice
  }
}
