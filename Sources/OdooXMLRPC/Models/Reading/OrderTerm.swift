/// What records are sorted by, in order: `[.descending(\.dateOrder), .ascending(\.id)]`.
public struct OrderTerm<Model: OdooModel>: Sendable {
  enum Key: Sendable {
    case path(FieldKey<Model>)
    case name(String)
  }

  let key: Key
  let isDescending: Bool

  /// From the smallest up.
  public static func ascending(_ path: FieldKey<Model>) -> Self {
    Self(key: .path(path), isDescending: false)
  }
  /// From the greatest down.
  public static func descending(_ path: FieldKey<Model>) -> Self {
    Self(key: .path(path), isDescending: true)
  }
  /// From the smallest up, by a field that the type hasn't; this version's name.
  public static func ascending(_ name: String) -> Self { Self(key: .name(name), isDescending: false) }
  /// From the greatest down, by a field that the type hasn't; this version's name.
  public static func descending(_ name: String) -> Self { Self(key: .name(name), isDescending: true) }

  /// `date_order desc`, by the version's own name.
  func text(_ map: VersionMap) throws(OdooError) -> String {
    let name: String
    switch key {
    case .name(let text): name = text
    case .path(let path):
      let name19 = try Model.fields.name(of: path, operation: "search_read")
      guard map.derived(name19, on: Model.modelName) == nil, let own = map.field(name19, on: Model.modelName)
      else {
        throw OdooError(
          .field("\(Model.modelName).\(name19) can't be sorted by on Odoo \(map.version)"),
          operation: "\(Model.modelName).search_read")
      }
      name = own
    }
    return isDescending ? "\(name) desc" : name
  }
}
