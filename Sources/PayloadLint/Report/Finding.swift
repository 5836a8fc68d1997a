/// One contradiction of a payload.
public struct Finding: Sendable, Hashable {
  /// The rule that does not hold.
  public let rule: Rule
  /// The value that contradicts the rest.
  public let place: Place
  /// The equation with the payload's own numbers: `E2 subtotal_price 31.00 ≠ … = 2·10.00 + 1·15.00 − 5.00 = 30.00`.
  public let message: String
  /// What Shopify would say here, and why.
  public let remedy: String
  /// The other values of the equation; any of them may be the wrong one.
  public let operands: [Place]
}
