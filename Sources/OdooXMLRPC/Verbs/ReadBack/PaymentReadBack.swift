import XMLRPCWire

/// Goes by a new payment of this user that is reconciled with the invoice; see ``NewRecordReadBack``.
///
/// The payment and its reconciliation are one transaction (measured on Odoo 14 and 19), so one without the other is
/// somebody else's.
struct PaymentReadBack: ReadBack {
  private let payments: NewRecordReadBack
  private let invoice: Int

  init(ofMove invoice: Int, _ client: OdooClient) async throws(OdooError) {
    self.invoice = invoice
    payments = try await NewRecordReadBack(
      "account.payment", tie: [], of: "account.move \(invoice)", client)
  }

  var subject: String { payments.subject }
  var mayOutliveRefusal: Bool { false }
  func outcome(of answer: XMLRPCValue?) -> WriteOutcome<Int>? { payments.outcome(of: answer) }

  func look(_ client: OdooClient) async throws(OdooError) -> Sighting<Int> {
    let new = try await payments.found(client)
    guard !new.isEmpty else { return payments.sighting(of: []) }
    let fields = ["reconciled_invoice_ids", "reconciled_bill_ids"]
    var paying: [Int] = []
    for record in try await client.read("account.payment", new, fields: fields) {
      var moves: [Int] = []
      for field in fields { moves += try record.ids(field) }
      if moves.contains(invoice) { paying.append(record.id) }
    }
    return payments.sighting(of: paying.sorted())
  }
}
