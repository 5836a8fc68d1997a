public import CommerceTypes

/// A shipping line of a new order.
public struct ShippingInput: Sendable, Hashable {
  public var title: String
  /// Before discounts, with or without tax as the shop says.
  public var price: ExactDecimal
  /// The taxes; nil takes the shop's when the shop taxes shipping; empty for none.
  public var taxes: [TaxInput]?
  public var discounts: [DiscountInput]
  public var facts = ShippingFacts()

  public init(title: String, price: ExactDecimal, taxes: [TaxInput]? = nil, discounts: [DiscountInput] = []) {
    self.title = title
    self.price = price
    self.taxes = taxes
    self.discounts = discounts
  }
}
