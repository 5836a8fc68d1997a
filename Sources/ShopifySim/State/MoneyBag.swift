public import CommerceTypes

/// One amount in the shop's currency and in the customer's, as Shopify's `MoneyBag`.
///
/// Both are equal when the customer pays in the shop's currency.
public struct MoneyBag: Sendable, Hashable {
  /// In the shop's currency.
  public var shop: ExactDecimal
  /// In the presentment currency.
  public var presentment: ExactDecimal

  public init(shop: ExactDecimal, presentment: ExactDecimal) {
    self.shop = shop
    self.presentment = presentment
  }

  /// The same amount in both currencies.
  public init(_ amount: ExactDecimal) { self.init(shop: amount, presentment: amount) }

  public static let zero = MoneyBag(.zero)
  public var isZero: Bool { shop.isZero && presentment.isZero }

  public static func + (left: MoneyBag, right: MoneyBag) -> MoneyBag {
    MoneyBag(shop: left.shop + right.shop, presentment: left.presentment + right.presentment)
  }
  public static func - (left: MoneyBag, right: MoneyBag) -> MoneyBag {
    MoneyBag(shop: left.shop - right.shop, presentment: left.presentment - right.presentment)
  }
  public static prefix func - (bag: MoneyBag) -> MoneyBag {
    MoneyBag(shop: -bag.shop, presentment: -bag.presentment)
  }
  public static func * (bag: MoneyBag, count: Int) -> MoneyBag {
    MoneyBag(shop: bag.shop * ExactDecimal(count), presentment: bag.presentment * ExactDecimal(count))
  }
  public static func += (left: inout MoneyBag, right: MoneyBag) { left = left + right }
  public static func -= (left: inout MoneyBag, right: MoneyBag) { left = left - right }

  /// Does the same in both currencies.
  public func map(_ change: (ExactDecimal) -> ExactDecimal) -> MoneyBag {
    MoneyBag(shop: change(shop), presentment: change(presentment))
  }
}

extension Sequence<MoneyBag> {
  /// All of them added up.
  public func sum() -> MoneyBag { reduce(.zero, +) }
}
