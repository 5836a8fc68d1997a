extension AccountJournal {
  /// What a journal is for.
  public struct Kind: SelectionValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Customers' invoices.
    public static let sale: Kind = "sale"
    /// Vendors' bills.
    public static let purchase: Kind = "purchase"
    /// Cash.
    public static let cash: Kind = "cash"
    /// A bank account.
    public static let bank: Kind = "bank"
    /// A credit card.
    public static let credit: Kind = "credit"
    /// Anything else.
    public static let general: Kind = "general"
  }
}
