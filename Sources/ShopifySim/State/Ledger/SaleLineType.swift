/// What a sale is about, in GraphQL's words.
public struct SaleLineType: RawRepresentable, Sendable, Hashable {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }

  public static let product = SaleLineType(rawValue: "PRODUCT")
  public static let giftCard = SaleLineType(rawValue: "GIFT_CARD")
  public static let tip = SaleLineType(rawValue: "TIP")
  public static let shipping = SaleLineType(rawValue: "SHIPPING")
  public static let duty = SaleLineType(rawValue: "DUTY")
  public static let additionalFee = SaleLineType(rawValue: "ADDITIONAL_FEE")
  public static let adjustment = SaleLineType(rawValue: "ADJUSTMENT")
}
