extension AccountPayment {
  /// How far a payment is, in the words of 19.
  public struct State: SelectionValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Not made yet.
    public static let draft: State = "draft"
    /// Made, but not confirmed.
    public static let inProcess: State = "in_process"
    /// Made; 14 calls it posted.
    public static let paid: State = "paid"
    /// Cancelled.
    public static let cancelled: State = "canceled"
    /// Refused by the bank.
    public static let rejected: State = "rejected"
  }

  /// Which way money goes.
  public struct PaymentType: SelectionValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Money comes in.
    public static let inbound: PaymentType = "inbound"
    /// Money goes out.
    public static let outbound: PaymentType = "outbound"
  }

  /// Whose payment it is.
  public struct PartnerType: SelectionValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    /// From or to a customer.
    public static let customer: PartnerType = "customer"
    /// From or to a vendor.
    public static let supplier: PartnerType = "supplier"
  }
}
