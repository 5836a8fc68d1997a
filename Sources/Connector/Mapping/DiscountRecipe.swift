import CommerceTypes

/// How an Odoo line of unit price, discount and quantity comes to exactly Shopify's discounted amount.
///
/// Odoo holds a discount as a percentage of two digits, so most amounts off can't be expressed by one:
/// 1 × 84,000.00 less 70,000.00 would need 83.333…%, and 83.33 % makes 14,002.80. Then the discount goes into the unit
/// price, which Odoo 19 keeps with six digits and more. When that misses the amount too, there is no recipe.
struct DiscountRecipe: Sendable, Hashable {
  let unitPrice: ExactDecimal
  /// 0 to 100 with at most two digits.
  let discountPercent: ExactDecimal

  static let percentDigits = 2
  static let unitPriceDigits = 6

  /// The recipe for `quantity` units of `unitPrice` that come to `net` after discounts; nil when there is none.
  ///
  /// `digits` are those of the currency. A net above the full price or below zero has no recipe.
  init?(quantity: Int, unitPrice: ExactDecimal, net: ExactDecimal, digits: Int) {
    guard quantity > 0, !net.isNegative, net.roundedHalfUp(to: digits) == net else { return nil }
    let full = unitPrice * ExactDecimal(quantity)
    guard net <= full.roundedHalfUp(to: digits) else { return nil }
    if full.roundedHalfUp(to: digits) == net {
      self.init(unitPrice: unitPrice, discountPercent: .zero)
      return
    }
    let hundred: ExactDecimal = 100
    if let percent = ((full - net) * hundred).divided(by: full, digits: Self.percentDigits),
      full * (hundred - percent) == net * hundred
    {
      self.init(unitPrice: unitPrice, discountPercent: percent)
      return
    }
    guard let price = net.divided(by: ExactDecimal(quantity), digits: Self.unitPriceDigits),
      (price * ExactDecimal(quantity)).roundedHalfUp(to: digits) == net
    else { return nil }
    self.init(unitPrice: price, discountPercent: .zero)
  }

  private init(unitPrice: ExactDecimal, discountPercent: ExactDecimal) {
    self.unitPrice = unitPrice
    self.discountPercent = discountPercent
  }
}
