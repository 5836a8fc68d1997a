/// An exact amount of one currency.
public struct Money: Sendable, Hashable, CustomStringConvertible {
  public var amount: ExactDecimal
  public var currency: CurrencyCode

  public init(_ amount: ExactDecimal, _ currency: CurrencyCode) {
    self.amount = amount
    self.currency = currency
  }

  public static func zero(_ currency: CurrencyCode) -> Money { Money(.zero, currency) }

  public var isZero: Bool { amount.isZero }

  /// The amount at the currency's digits, ties away from zero.
  public func rounded() -> Money { Money(amount.roundedHalfUp(to: currency.minorDigits), currency) }

  /// The sum, or nil when the currencies differ.
  public func adding(_ other: Money) -> Money? {
    currency == other.currency ? Money(amount + other.amount, currency) : nil
  }

  /// `29.75 EUR`, with at least the currency's digits.
  public var description: String { "\(amount.formatted(minimumDigits: currency.minorDigits)) \(currency)" }
}
