import CommerceTypes
import OdooXMLRPC
import XMLRPCWire

/// Reads records of one model in one call, under Odoo 19's field names.
struct RecordFetch {
  let stage: Stage
  let map: VersionMap

  /// The records of `domain`, oldest first; none when the model or every field is lacking.
  ///
  /// - Parameter extra: fields that keys need beside the observed ones.
  func callAsFunction(
    _ model: String, _ domain: Domain, extra: [String] = []
  ) async throws -> [ReadRecord] {
    let names = try await names(on: model, extra: extra)
    guard !names.isEmpty else { return [] }
    let found = try await stage.client.searchRead(
      model, domain, fields: Array(Set(names.values)).sorted(), order: "id", context: ["active_test": false])
    return try found.map { record in
      ReadRecord(model: model, id: record.id, values: try names.mapValues { try record.value($0) })
    }
  }

  /// Odoo 19's field names and this version's, of those that it has.
  private func names(on model: String, extra: [String]) async throws -> [String: String] {
    var names: [String: String] = [:]
    for field in ObservedFields.of(model) + extra {
      guard let name = map.field(field, on: model), try await stage.catalog.has(name, on: model) else {
        continue
      }
      names[field] = name
    }
    return names
  }
}
