import OdooXMLRPC
import Synchronization
import XMLRPCWire

/// The models and fields that the target has, asked once each.
final class FieldCatalog: Sendable {
  struct Field: Sendable, Hashable {
    /// Odoo's word: `char`, `many2one`, `monetary` …
    var type: String
    /// The model a relation leads to.
    var relation: String?
  }

  private let client: OdooClient
  private let known = Mutex<[String: [String: Field]?]>([:])

  init(_ client: OdooClient) { self.client = client }

  /// The fields of a model, or nil when there is no such model.
  func fields(of model: String) async throws(OdooError) -> [String: Field]? {
    if let fields = known.withLock({ $0[model] }) { return fields }
    let fields = try await ask(model)
    known.withLock { $0[model] = .some(fields) }
    return fields
  }

  /// Whether a model has a field.
  func has(_ field: String, on model: String) async throws(OdooError) -> Bool {
    try await fields(of: model)?[field] != nil
  }

  private func ask(_ model: String) async throws(OdooError) -> [String: Field]? {
    let answer: XMLRPCValue
    do {
      answer = try await client.execute(
        model, "fields_get", [], ["attributes": .strings(["type", "relation"])])
    } catch {
      if case .fault(let fault, _) = error.code, fault.code == 2 || fault.string.contains("KeyError") {
        return nil
      }
      throw error
    }
    var fields: [String: Field] = [:]
    for member in answer.structureValue ?? [] {
      fields[member.name] = Field(
        type: member.value["type"]?.stringValue ?? "char", relation: member.value["relation"]?.stringValue)
    }
    return fields
  }
}
