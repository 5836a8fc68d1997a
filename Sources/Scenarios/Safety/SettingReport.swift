/// A setting of the Odoo company that decides about cents, as it was when the run began.
public struct SettingReport: Codable, Sendable, Hashable {
  /// What a person calls it: `tax rounding`.
  public var name: String
  /// Odoo's own name of it: `res.company.tax_calculation_rounding_method`.
  public var field: String
  /// Its value as Odoo has it: `round_per_line`.
  public var value: String

  public init(name: String, field: String, value: String) {
    self.name = name
    self.field = field
    self.value = value
  }
}
