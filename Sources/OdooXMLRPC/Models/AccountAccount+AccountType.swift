extension AccountAccount {
  /// What an account is, in the words of 19.
  public struct AccountType: SelectionValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    /// What customers owe.
    public static let receivable: AccountType = "asset_receivable"
    /// What is owed to vendors.
    public static let payable: AccountType = "liability_payable"
    /// Bank and cash.
    public static let cash: AccountType = "asset_cash"
    /// Current assets.
    public static let currentAssets: AccountType = "asset_current"
    /// Current liabilities.
    public static let currentLiabilities: AccountType = "liability_current"
    /// Equity.
    public static let equity: AccountType = "equity"
    /// Income.
    public static let income: AccountType = "income"
    /// Other income.
    public static let otherIncome: AccountType = "income_other"
    /// Expenses.
    public static let expense: AccountType = "expense"
  }
}
