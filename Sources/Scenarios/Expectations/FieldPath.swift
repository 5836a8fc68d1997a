import OdooXMLRPC

/// A field, or a dotted path of them, as the target has it.
struct FieldPath: Sendable {
  /// The model that the last field is of.
  var model: String
  var name: String
  var field: FieldCatalog.Field

  /// Follows a path from a model; tells what it stumbles over.
  static func resolve(
    _ path: String, from model: String, in catalog: FieldCatalog
  ) async throws(OdooError) -> Result<FieldPath, UnknownName> {
    var model = model
    let parts = path.split(separator: ".").map(String.init)
    for (index, part) in parts.enumerated() {
      guard let fields = try await catalog.fields(of: model) else {
        return .failure(UnknownName(message: "Odoo has no model '\(model)'"))
      }
      let map = try await catalog.client.versionMap()
      if let name = map.name19(ofOwn: part, on: model) {
        return .failure(
          UnknownName(
            message:
              "'\(part)' is what Odoo \(map.version) calls \(model).\(name); write '\(name)', as Odoo 19 does"
          ))
      }
      guard let field = part == "id" ? FieldCatalog.Field(type: "integer") : fields[part] else {
        let place =
          map.field(part, on: model) == nil ? " in Odoo \(map.version), nor one that tells the same" : ""
        return .failure(
          UnknownName(
            message: "\(model) has no field '\(part)'"
              + (place.isEmpty ? closest(part, among: fields.keys) : place)))
      }
      if index == parts.count - 1 { return .success(FieldPath(model: model, name: part, field: field)) }
      guard let next = field.relation else {
        return .failure(UnknownName(message: "\(model).\(part) leads to no other model"))
      }
      model = next
    }
    return .failure(UnknownName(message: "an empty field name"))
  }

  private static func closest(_ name: String, among names: some Sequence<String>) -> String {
    Spelling.closest(to: name, among: names).map { "; did you mean '\($0)'?" } ?? ""
  }
}
