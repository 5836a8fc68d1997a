import OdooXMLRPC
import XMLRPCWire

/// The Odoo that is being prepared: the client, the names of its version and the company that is written to.
struct PreparedOdoo: Sendable {
  let client: OdooClient
  let names: VersionMap
  /// The company of the signed-in user.
  let company: Int

  init(_ client: OdooClient) async throws(OdooError) {
    self.client = client
    self.names = try await client.versionMap()
    let user = try await client.authenticate()
    let users = try await client.read("res.users", [user], fields: ["company_id"])
    guard let record = users.first else {
      throw OdooError(.shape("the signed-in user can't read itself"), operation: "res.users.read")
    }
    self.company = try record.requiredID("company_id")
  }

  /// Archived records are seen as well.
  static let withArchived: Context = ["active_test": false]

  /// The only record that matches, nil for none; archived ones count.
  func first(_ model: String, _ domain: Domain, fields: [String]) async throws(OdooError) -> Record? {
    try await client.searchRead(
      model, domain, fields: fields, order: "id", limit: 1, context: Self.withArchived
    ).first
  }

  /// Creates a record; its id.
  @discardableResult
  func create(_ model: String, _ values: [String: XMLRPCValue]) async throws(OdooError) -> Int {
    let outcome = await client.create(model, values)
    if let error = outcome.error { throw error }
    guard case .done(let id?) = outcome else {
      throw OdooError(.shape("no id in the answer"), operation: "\(model).create")
    }
    return id
  }

  /// Writes values on records.
  func write(_ model: String, _ ids: [Int], _ values: [String: XMLRPCValue]) async throws(OdooError) {
    if let error = await client.write(model, ids, values).error { throw error }
  }

  /// The record of an external id that a module of Odoo itself brings.
  func standardRecord(_ module: String, _ name: String) async throws(OdooError) -> Int {
    let externalID = ExternalID(module: module, name: name)
    guard let found = try await client.recordID(ofExternalID: externalID) else {
      throw OdooError(
        .shape("\(externalID) is not there; install the app that brings it"),
        operation: "ir.model.data.check_object_reference")
    }
    return found.id
  }
}
