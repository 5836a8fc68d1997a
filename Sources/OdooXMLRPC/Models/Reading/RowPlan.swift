import XMLRPCWire

/// Which members of a row fill which fields; apart from the model's type, so that no row looks types up.
struct RowPlan: Sendable {
  /// A field of the model.
  struct Fill: Sendable {
    /// Odoo 19's name.
    let name: String
    let write: FieldWrite
    /// Its words may be others on this version.
    let isTranslated: Bool
  }

  /// One member of a row, and the fields that it fills.
  struct Binding: Sendable {
    /// This version's name.
    let name: String
    var fills: [Fill] = []
  }

  let model: String
  let map: VersionMap
  private(set) var bindings: [Binding] = []
  /// Fields that this version hasn't, but whose value follows from others of the row.
  private(set) var derived: [(fill: Fill, rule: DerivedField)] = []

  init(model: String, map: VersionMap) {
    self.model = model
    self.map = map
  }

  /// What `fields` of a read is: never empty, since that would mean all.
  var ownNames: [String] { bindings.isEmpty ? ["id"] : bindings.map(\.name) }

  /// Adds a field once.
  mutating func add(_ fill: Fill, from sources: [String], by rule: DerivedField?) {
    if let rule, !derived.contains(where: { $0.fill.name == fill.name }) { derived.append((fill, rule)) }
    for name in sources {
      let place = bindings.firstIndex { $0.name == name } ?? bindings.endIndex
      if place == bindings.endIndex { bindings.append(Binding(name: name)) }
      guard rule == nil, !bindings[place].fills.contains(where: { $0.name == fill.name }) else { continue }
      bindings[place].fills.append(fill)
    }
  }
}
