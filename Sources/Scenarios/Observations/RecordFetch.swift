import OdooXMLRPC
import XMLRPCWire

/// Reads records of one model in one call, in Odoo 19's words.
struct RecordFetch {
  let catalog: FieldCatalog

  /// The records of `domain`, oldest first, with the fields that the server has or can tell.
  ///
  /// - Parameter extra: fields that keys need beside the observed ones.
  func callAsFunction(
    _ model: String, _ domain: Domain, extra: [String] = []
  ) async throws -> [ReadRecord] {
    var fields: [String] = []
    for field in Set(ObservedFields.of(model) + extra).sorted() where try await catalog.has(field, on: model)
    {
      fields.append(field)
    }
    guard !fields.isEmpty else { return [] }
    let found = try await NeutralReader(catalog).searchRead(
      model, domain, fields: fields, order: "id", context: ["active_test": false])
    return found.map { record in
      ReadRecord(model: model, id: record.id, values: record.fields.filter { fields.contains($0.key) })
    }
  }
}
