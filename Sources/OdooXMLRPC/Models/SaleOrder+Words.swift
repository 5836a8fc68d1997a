extension SaleOrder {
  /// How far an order is, in the words of 19.
  public struct State: SelectionValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    /// A quotation.
    public static let draft: State = "draft"
    /// A quotation that was sent.
    public static let sent: State = "sent"
    /// A sales order.
    public static let sale: State = "sale"
    /// Cancelled.
    public static let cancelled: State = "cancel"
  }

  /// Whether an order is to be invoiced.
  public struct InvoiceStatus: SelectionValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Nothing to invoice.
    public static let nothingToInvoice: InvoiceStatus = "no"
    /// To invoice.
    public static let toInvoice: InvoiceStatus = "to invoice"
    /// Invoiced.
    public static let invoiced: InvoiceStatus = "invoiced"
    /// More was delivered than ordered.
    public static let upselling: InvoiceStatus = "upselling"
  }
}
