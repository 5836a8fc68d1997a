extension StockLocation {
  /// What a location is for.
  public struct Usage: SelectionValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Goods come from there.
    public static let supplier: Usage = "supplier"
    /// Only holds other locations.
    public static let view: Usage = "view"
    /// A place in a warehouse.
    public static let `internal`: Usage = "internal"
    /// Goods go there.
    public static let customer: Usage = "customer"
    /// Where counted differences go.
    public static let inventory: Usage = "inventory"
    /// Where goods are made or used up.
    public static let production: Usage = "production"
    /// Between companies or warehouses.
    public static let transit: Usage = "transit"
  }
}
