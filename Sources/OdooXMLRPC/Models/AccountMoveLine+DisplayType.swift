extension AccountMoveLine {
  /// What a journal item is, in the words of 19.
  public struct DisplayType: SelectionValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    /// A product or another thing sold.
    public static let product: DisplayType = "product"
    /// The amount of a tax.
    public static let tax: DisplayType = "tax"
    /// What the partner owes.
    public static let paymentTerm: DisplayType = "payment_term"
    /// A heading.
    public static let section: DisplayType = "line_section"
    /// A note.
    public static let note: DisplayType = "line_note"
    /// Cash rounding.
    public static let rounding: DisplayType = "rounding"
    /// Cost of what was sold.
    public static let cogs: DisplayType = "cogs"
  }
}
