public import CommerceTypes

/// The shop's currency, the customer's, and the rate between them that an order was placed at.
public struct CurrencyPair: Sendable, Hashable {
  public let shop: CurrencyCode
  public let presentment: CurrencyCode
  /// Presentment units for one unit of the shop's currency; 1 when they are the same.
  public let rate: ExactDecimal

  public init(shop: CurrencyCode, presentment: CurrencyCode, rate: ExactDecimal) {
    self.shop = shop
    self.presentment = presentment
    self.rate = rate
  }

  /// One currency for both.
  public init(_ currency: CurrencyCode) { self.init(shop: currency, presentment: currency, rate: .one) }

  public var isOne: Bool { shop == presentment }

  /// A bag of an amount in the shop's currency, converted and rounded half up.
  public func bag(shop amount: ExactDecimal) -> MoneyBag {
    MoneyBag(
      shop: amount,
      presentment: isOne ? amount : (amount * rate).roundedHalfUp(to: presentment.minorDigits))
  }

  /// A bag of an amount in the customer's currency, converted and rounded half up.
  public func bag(presentment amount: ExactDecimal) -> MoneyBag {
    MoneyBag(
      shop: isOne ? amount : amount.divided(by: rate, digits: shop.minorDigits) ?? .zero,
      presentment: amount)
  }

  /// A part of a whole, given in the customer's currency: the shop's part is in proportion, so that the last part
  /// takes all that is left in both.
  public func part(_ amount: ExactDecimal, of whole: MoneyBag) -> MoneyBag {
    if isOne { return MoneyBag(amount) }
    if amount == whole.presentment { return whole }
    guard
      let shopAmount = (whole.shop * amount).divided(by: whole.presentment, digits: shop.minorDigits)
    else { return bag(presentment: amount) }
    return MoneyBag(shop: shopAmount, presentment: amount)
  }
}
