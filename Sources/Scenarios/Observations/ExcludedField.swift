/// A field, or a kind of field, that observations leave out, and why no two runs could have it alike.
public struct ExcludedField: Codable, Sendable, Hashable {
  /// `account.move`; `*` for every model.
  public var model: String
  /// Odoo 19's name, or what it is when there are many: `dates`.
  public var field: String
  public var reason: String

  public init(_ model: String, _ field: String, _ reason: String) {
    self.model = model
    self.field = field
    self.reason = reason
  }
}
