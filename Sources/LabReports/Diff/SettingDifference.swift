/// A setting of the company that the two runs found differently; told, since it may be the cause of others.
public struct SettingDifference: Codable, Sendable, Hashable {
  /// `tax rounding`.
  public var name: String
  /// `res.company.tax_calculation_rounding_method`.
  public var field: String
  public var before: String
  public var after: String
}
