/// A field that the version map expects of a server and that it hasn't, or has otherwise.
public struct FieldProblem: Sendable, Hashable, CustomStringConvertible {
  /// What is wrong.
  public enum Kind: Sendable, Hashable {
    /// The model isn't there, or this user may not see it: the module that brings it isn't installed.
    case noModel
    /// The model has no such field, or this user may not see it.
    case noField
    /// It holds something else than expected.
    case otherType(expected: String, found: String)
  }

  public let model: String
  /// The server's own name for it; nil for the model as a whole.
  public let field: String?
  /// Odoo 19's name for it, where that is another.
  public let name19: String?
  public let kind: Kind

  /// `sale.order.carrier_id isn't there`.
  public var description: String {
    var place = model
    if let field { place += ".\(field)" }
    if let name19 { place += " (\(name19) on 19)" }
    switch kind {
    case .noModel: return "\(place) isn't there, or this user can't see it"
    case .noField: return "\(place) isn't there"
    case .otherType(let expected, let found): return "\(place) is \(found), not \(expected)"
    }
  }
}
