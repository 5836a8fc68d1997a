public import CommerceTypes

/// What a code discount gives.
public enum CodeDiscountKind: Sendable, Hashable {
  /// An amount or a percentage off the order, or off some products.
  case basic(DiscountInput.Value, entitledSKUs: [SKU]?)
  /// So many units of some products make so many of others cheaper.
  case buyXGetY(buys: Int, of: [SKU], gets: Int, ofThese: [SKU], percentage: ExactDecimal)
  /// Shipping for nothing, up to a price in the shop's currency.
  case freeShipping(maximumPrice: ExactDecimal?)
  /// Whatever an app's function says.
  case app(discountClass: String)

  /// GraphQL's type of the discount.
  var typeName: String {
    switch self {
    case .basic: "DiscountCodeBasic"
    case .buyXGetY: "DiscountCodeBxgy"
    case .freeShipping: "DiscountCodeFreeShipping"
    case .app: "DiscountCodeApp"
    }
  }

  /// GraphQL's `DiscountClass`.
  var discountClass: String {
    switch self {
    case .basic(_, let entitledSKUs): entitledSKUs == nil ? "ORDER" : "PRODUCT"
    case .buyXGetY: "PRODUCT"
    case .freeShipping: "SHIPPING"
    case .app(let discountClass): discountClass
    }
  }
}
