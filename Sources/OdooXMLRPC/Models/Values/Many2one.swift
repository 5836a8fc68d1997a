/// A link to one record: its id, and its display name where Odoo gave it.
public struct Many2one<Model: OdooModelName>: Sendable, Hashable, CustomStringConvertible {
  public let id: RecordID<Model>
  /// Nil where the user may not see it.
  public let name: String?

  public init(id: RecordID<Model>, name: String? = nil) {
    self.id = id
    self.name = name
  }

  /// `res.partner(7) Ann`.
  public var description: String { name.map { "\(id) \($0)" } ?? id.description }
}
