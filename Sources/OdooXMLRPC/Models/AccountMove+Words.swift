extension AccountMove {
  /// What a journal entry is.
  public struct MoveType: SelectionValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    /// A plain entry.
    public static let entry: MoveType = "entry"
    /// A customer's invoice.
    public static let customerInvoice: MoveType = "out_invoice"
    /// A customer's credit note.
    public static let customerCreditNote: MoveType = "out_refund"
    /// A vendor's bill.
    public static let vendorBill: MoveType = "in_invoice"
    /// A vendor's credit note.
    public static let vendorCreditNote: MoveType = "in_refund"
    /// A sales receipt.
    public static let salesReceipt: MoveType = "out_receipt"
    /// A purchase receipt.
    public static let purchaseReceipt: MoveType = "in_receipt"
  }

  /// Whether an entry is in the books.
  public struct State: SelectionValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Not in the books yet.
    public static let draft: State = "draft"
    /// In the books.
    public static let posted: State = "posted"
    /// Cancelled.
    public static let cancelled: State = "cancel"
  }

  /// How far an invoice is paid.
  public struct PaymentState: SelectionValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Nothing is paid.
    public static let notPaid: PaymentState = "not_paid"
    /// Paid, but the bank hasn't confirmed it.
    public static let inPayment: PaymentState = "in_payment"
    /// Paid.
    public static let paid: PaymentState = "paid"
    /// Paid in part.
    public static let partial: PaymentState = "partial"
    /// Settled by a credit note.
    public static let reversed: PaymentState = "reversed"
    /// Not to be paid.
    public static let blocked: PaymentState = "blocked"
    /// From before Odoo kept this.
    public static let invoicingLegacy: PaymentState = "invoicing_legacy"
  }
}
