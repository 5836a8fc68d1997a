import Synchronization
import XMLRPCWire

/// The models and fields that a server has, asked once each.
///
/// Fields are known by this version's names and by Odoo 19's.
public final class FieldCatalog: Sendable {
  /// What a field holds.
  public struct Field: Sendable, Hashable {
    /// Odoo's word: `char`, `many2one`, `monetary` …
    public var type: String
    /// The model a relation leads to.
    public var relation: String?

    public init(type: String, relation: String? = nil) {
      self.type = type
      self.relation = relation
    }
  }

  /// The client that asks.
  public let client: OdooClient
  private let known = Mutex<[String: [String: Field]?]>([:])

  public init(_ client: OdooClient) { self.client = client }

  /// The fields of a model, or nil when there is no such model.
  public func fields(of model: String) async throws(OdooError) -> [String: Field]? {
    if let fields = known.withLock({ $0[model] }) { return fields }
    var fields = try await ask(model)
    let map = try await client.versionMap()
    for (name, field) in map.neutralFields(of: model, among: fields ?? [:]) { fields?[name] = field }
    known.withLock { $0[model] = .some(fields) }
    return fields
  }

  /// Whether a model has a field, by either name.
  public func has(_ field: String, on model: String) async throws(OdooError) -> Bool {
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
