import XMLRPCWire

/// Goes by a new payment of this user, with the memo that was asked for, that is reconciled with the move.
///
/// Where there is none, a single new payment of the move's partner with that memo counts as well: when somebody else has
/// paid the move between the wizard's two calls, Odoo 14 makes the payment and can't reconcile it (measured; 19
/// reconciles what it can). Without a memo of the caller's own such a payment isn't told from others.
struct PaymentReadBack: ReadBack {
  private let payments: NewRecordReadBack
  private let move: Int
  private let hasMemo: Bool

  init(ofMove move: Int, memo: String?, _ client: OdooClient) async throws(OdooError) {
    self.move = move
    hasMemo = memo != nil
    let text = try await client.versionMap()[.accountPaymentText]
    payments = try await NewRecordReadBack(
      "account.payment", tie: memo.map { [.equal(text, .string($0))] } ?? [], of: "account.move \(move)",
      client)
  }

  var subject: String { payments.subject }
  var mayOutliveRefusal: Bool { false }
  func outcome(of answer: XMLRPCValue?) -> WriteOutcome<Int>? { payments.outcome(of: answer) }

  func look(_ client: OdooClient) async throws(OdooError) -> Sighting<Int> {
    let new = try await payments.found(client)
    guard !new.isEmpty else { return payments.sighting(of: []) }
    let fields = ["reconciled_invoice_ids", "reconciled_bill_ids"]
    var paying: [Int] = []
    var others: [Int] = []
    for record in try await client.read("account.payment", new, fields: fields + ["partner_id"]) {
      var moves: [Int] = []
      for field in fields { moves += try record.ids(field) }
      if moves.contains(move) { paying.append(record.id) }
      if moves.isEmpty, try await isOfPartner(record, client) { others.append(record.id) }
    }
    if !paying.isEmpty { return payments.sighting(of: paying.sorted()) }
    if hasMemo { return payments.sighting(of: others.sorted()) }
    let ids = others.sorted().map(String.init).joined(separator: ", ")
    return .notYet(
      ids.isEmpty ? "no new payment is reconciled with it" : "\(ids) new, but not reconciled with it")
  }

  private func isOfPartner(_ payment: Record, _ client: OdooClient) async throws(OdooError) -> Bool {
    let owner = try await client.read("account.move", [move], fields: ["commercial_partner_id"]).first
    return try owner?.many2one("commercial_partner_id")?.id == payment.many2one("partner_id")?.id
  }
}
