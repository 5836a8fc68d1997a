extension ResPartner {
  /// What an address is for.
  public struct AddressType: SelectionValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    /// A contact.
    public static let contact: AddressType = "contact"
    /// Invoices go there.
    public static let invoice: AddressType = "invoice"
    /// Goods go there.
    public static let delivery: AddressType = "delivery"
    /// Any other address.
    public static let other: AddressType = "other"
  }
}
