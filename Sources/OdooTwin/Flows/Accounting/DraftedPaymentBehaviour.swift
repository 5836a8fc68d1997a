import CommerceTypes
import XMLRPCWire

/// `account.payment` where a payment has its entry from the start, and is posted with it.
///
/// The entry's own fields (`name`, `state`, `date`, `ref`, `journal_id`) are the payment's too.
struct DraftedPaymentBehaviour: ModelBehaviour {
  let model = "account.payment"

  var computed: [String: Computation] {
    [
      "is_reconciled": { .boolean(try DraftedPayment($0).isReconciled) },
      "is_matched": { .boolean(try DraftedPayment($0).isMatched) },
      "destination_account_id": { .record(orUnset: try DraftedPayment($0).partnerAccount) },
      "reconciled_invoice_ids": { .records(try DraftedPayment($0).invoices) },
      "reconciled_invoices_count": { .integer(try DraftedPayment($0).invoices.count) },
    ]
  }

  func willCreate(_ values: inout Values, in env: Environment) throws {
    values["move_type"] = "entry"
    if values["payment_type"]?.text == nil { values["payment_type"] = "inbound" }
    if values["partner_type"]?.text == nil { values["partner_type"] = "customer" }
    if values["date"]?.text == nil { values["date"] = .text(env.today) }
    if values["journal_id"]?.id == nil {
      values["journal_id"] = .record(
        orUnset: try env.search(
          "account.journal", [("type", "in", ["bank", "cash"])], order: "sequence, id", limit: 1
        ).first)
    }
    guard let id = values["journal_id"]?.id, env.exists("account.journal", id) else { return }
    let journal = env.record("account.journal", id)
    if values["currency_id"]?.id == nil {
      values["currency_id"] = .record(try journal.id("currency_id") ?? env.companyCurrencyID)
    }
    if values["payment_method_id"]?.id == nil {
      values["payment_method_id"] = .record(
        orUnset: try Self.method(journal, values["payment_type"]?.text ?? "inbound"))
    }
  }

  func didCreate(_ id: Int, in env: Environment) throws {
    let payment = env.record(model, id)
    try payment.related("move_id")?.write(["payment_id": .record(id)])
    try DraftedPayment(payment).book()
  }

  func didWrite(_ ids: [Int], _ fields: Set<String>, in env: Environment) throws {
    let booked: Set<String> = [
      "amount", "date", "journal_id", "partner_id", "currency_id", "payment_type", "partner_type",
    ]
    guard !fields.isDisjoint(with: booked) else { return }
    for payment in env.records(model, ids) where try payment.string("state") == "draft" {
      try DraftedPayment(payment).book()
    }
  }

  func call(_ call: MethodCall, in env: Environment) throws -> MethodResult? {
    let moves = try env.records(model, call.ids).compactMap { try $0.related("move_id") }
    switch call.method {
    case "action_post": try Posting(env).post(moves)
    // unchecked: taking a payment back.
    case "action_draft": for move in moves { try Posting(env).draft(move) }
    case "action_cancel":
      for move in moves {
        if move.stored("state") == "posted" { try Posting(env).draft(move) }
        try move.write(["state": "cancel"])
      }
    default: return nil
    }
    return MethodResult.none
  }

  func willUnlink(_ ids: [Int], in env: Environment) throws {
    for payment in env.records(model, ids) {
      guard let move = try payment.related("move_id") else { continue }
      try env.unlink("account.move", [move.id])
    }
  }

  func displayName(_ record: Record) throws -> String? {
    guard let name = try record.related("move_id")?.text("name"), name != "/" else { return "Draft Payment" }
    return name
  }

  /// The first method of a journal for a direction.
  static func method(_ journal: Record, _ direction: String) throws -> Int? {
    try journal.ids("\(direction)_payment_method_ids").first
  }
}
