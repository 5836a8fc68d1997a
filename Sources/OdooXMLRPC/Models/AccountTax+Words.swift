extension AccountTax {
  /// How a tax is worked out.
  public struct AmountType: SelectionValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    /// A part of the price without tax.
    public static let percent: AmountType = "percent"
    /// An amount for each unit.
    public static let fixed: AmountType = "fixed"
    /// A part of the price with tax.
    public static let division: AmountType = "division"
    /// A group of taxes.
    public static let group: AmountType = "group"
  }

  /// Where a tax applies.
  public struct Use: SelectionValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    /// On sales.
    public static let sale: Use = "sale"
    /// On purchases.
    public static let purchase: Use = "purchase"
    /// On neither by itself.
    public static let none: Use = "none"
  }
}
