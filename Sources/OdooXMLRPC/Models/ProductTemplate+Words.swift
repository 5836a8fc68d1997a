extension ProductTemplate {
  /// What a product is.
  public struct Kind: SelectionValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Goods; whether they are counted says `is_storable`.
    public static let goods: Kind = "consu"
    /// A service.
    public static let service: Kind = "service"
    /// A choice of other products.
    public static let combo: Kind = "combo"
  }

  /// What of a product is invoiced.
  public struct InvoicePolicy: SelectionValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    /// What was ordered is invoiced.
    public static let order: InvoicePolicy = "order"
    /// What was delivered is invoiced.
    public static let delivery: InvoicePolicy = "delivery"
  }
}
