import XMLRPCWire

/// Goes by the partial reconciliations between the journal items themselves: there is one, and not both sides are
/// open any more.
///
/// Items that somebody else has reconciled with each other at the same moment count as well: it is the same state.
struct ReconciliationReadBack: ReadBack {
  let items: [Int]
  let mayOutliveRefusal = true

  var subject: String {
    "account.move.line " + items.sorted().map(String.init).joined(separator: ", ")
  }

  func outcome(of answer: XMLRPCValue?) -> WriteOutcome<XMLRPCValue>? { .done(answer) }

  func look(_ client: OdooClient) async throws(OdooError) -> Sighting<XMLRPCValue> {
    let tied = try await client.searchCount(
      "account.partial.reconcile", [.isIn("debit_move_id", items), .isIn("credit_move_id", items)])
    guard tied > 0 else { return .notYet("not reconciled with each other") }
    let open = try await client.searchRead(
      "account.move.line", [.isIn("id", items), .equal("reconciled", false)], fields: ["balance"])
    var signs: Set<Bool> = []
    for line in open { signs.insert(try line.double("balance") < 0) }
    return signs.count < 2 ? .done(nil) : .notYet("both sides are still open")
  }
}
