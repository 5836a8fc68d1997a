import XMLRPCWire

/// Goes by records that are there after a call and were not before: of this user, with an id above every one that
/// the user had made until then, and tied to what the call worked on.
///
/// Only another task with the same login that does the same to the same record at the same moment could be mistaken
/// for the call. When more than one such record shows up, the outcome stays unknown and names them.
struct NewRecordReadBack: ReadBack {
  let model: String
  /// Ties the record to what the call works on.
  let tie: Domain
  /// What the call works on, `sale.order 7`.
  let origin: String
  /// The user's latest record of the model before the call; 0 without one.
  let latest: Int
  let user: Int
  /// False where the answer doesn't name the record.
  var readsAnswer = true
  let mayOutliveRefusal = false

  /// Notes what is there before the call.
  init(_ model: String, tie: Domain, of origin: String, _ client: OdooClient) async throws(OdooError) {
    self.model = model
    self.tie = tie
    self.origin = origin
    user = try await client.authenticate()
    latest =
      try await client.search(
        model, [.equal("create_uid", .int(user))], order: "id desc", limit: 1
      ).first ?? 0
  }

  var subject: String { "\(model) of \(origin)" }

  /// Window actions name the record in `res_id`.
  func outcome(of answer: XMLRPCValue?) -> WriteOutcome<Int>? {
    guard readsAnswer, let id = answer?["res_id"]?.intValue, id > 0 else { return nil }
    return .done(id)
  }

  func look(_ client: OdooClient) async throws(OdooError) -> Sighting<Int> {
    sighting(of: try await found(client))
  }

  /// The records that show up, oldest first.
  func found(_ client: OdooClient) async throws(OdooError) -> [Int] {
    let own: Domain = [.equal("create_uid", .int(user)), .condition("id", ">", .int(latest))]
    return try await client.search(model, own + tie, order: "id")
  }

  func sighting(of ids: [Int]) -> Sighting<Int> {
    switch ids.count {
    case 0: .notYet("nothing new after id \(latest)")
    case 1: .done(ids[0])
    default:
      .notYet("\(ids.map(String.init).joined(separator: " and ")) are new, and only one is this call's")
    }
  }
}
