import XMLRPCWire

/// Which fields a server is asked for, and how its rows become typed records.
struct ModelPlan<Model: OdooModel>: Sendable {
  let map: VersionMap
  private(set) var rows: RowPlan

  /// The fields with these properties.
  ///
  /// - Throws: `field` for a property that takes no field, and for a field that this version hasn't.
  init(_ paths: [FieldKey<Model>], _ map: VersionMap) throws(OdooError) {
    self.map = map
    rows = RowPlan(model: Model.modelName, map: map)
    for path in paths {
      guard let place = Model.fields.place(of: path) else {
        guard Model.fields.isID(path) else {
          throw Self.refused("\(path) takes no field of \(Model.modelName)")
        }
        continue
      }
      let field = Model.fields.all[place]
      guard add(field) else {
        throw Self.refused(
          "\(Model.modelName).\(field.name): Odoo \(map.version) has no such field, nor one in the same record "
            + "that tells the same")
      }
    }
  }

  /// Every field of the model that this version and this user have.
  ///
  /// - Parameter readable: the fields that the server tells of.
  init(allOf readable: Set<String>, _ map: VersionMap) {
    self.map = map
    rows = RowPlan(model: Model.modelName, map: map)
    for field in Model.fields.all {
      guard Self.sources(of: field, map)?.allSatisfy(readable.contains) == true else { continue }
      _ = add(field)
    }
  }

  /// This version's names of every field that the model could be read from.
  static func candidates(_ map: VersionMap) -> [String] {
    Set(Model.fields.all.flatMap { sources(of: $0, map) ?? [] }).sorted()
  }

  private mutating func add(_ field: ModelField<Model>) -> Bool {
    guard let sources = Self.sources(of: field, map) else { return false }
    let fill = RowPlan.Fill(
      name: field.name, write: field.write,
      isTranslated: field.type == .selection && map.needsTranslation)
    rows.add(fill, from: sources, by: map.derived(field.name, on: Model.modelName))
    return true
  }

  /// This version's names of the fields that tell this one; nil when none in the record do.
  private static func sources(of field: ModelField<Model>, _ map: VersionMap) -> [String]? {
    if let rule = map.derived(field.name, on: Model.modelName) { return rule.value == nil ? nil : rule.reads }
    return map.field(field.name, on: Model.modelName).map { [$0] }
  }

  private static func refused(_ text: String) -> OdooError {
    OdooError(.field(text), operation: "\(Model.modelName).read")
  }
}
