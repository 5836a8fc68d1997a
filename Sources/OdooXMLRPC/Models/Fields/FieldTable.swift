import Synchronization

/// The names of a model's fields, in the words of any version.
final class FieldTable: Sendable {
  let model: String
  /// Odoo 19's.
  let names: [String]
  private let ownNames = Mutex<[OdooVersion: [String?]]>([:])

  init(model: String, names: [String]) {
    self.model = model
    self.names = names
  }

  /// The names that a version has for them, in the same order; nil where it has no such field of its own.
  func names(of map: VersionMap) -> [String?] {
    if let known = ownNames.withLock({ $0[map.version] }) { return known }
    let own = names.map { map.derived($0, on: model) == nil ? map.field($0, on: model) : nil }
    ownNames.withLock { $0[map.version] = own }
    return own
  }
}
