extension ResCompany {
  /// How taxes are rounded.
  public struct TaxRounding: SelectionValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Each line's taxes are rounded.
    public static let perLine: TaxRounding = "round_per_line"
    /// The sum of each tax is rounded.
    public static let globally: TaxRounding = "round_globally"
  }
}
