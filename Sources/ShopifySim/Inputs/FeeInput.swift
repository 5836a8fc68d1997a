public import CommerceTypes

/// A fee on a new order.
public struct FeeInput: Sendable, Hashable {
  public var name: String
  /// In the presentment currency.
  public var amount: ExactDecimal
  public var taxes: [TaxInput]

  public init(name: String, amount: ExactDecimal, taxes: [TaxInput] = []) {
    self.name = name
    self.amount = amount
    self.taxes = taxes
  }
}
