public import OdooXMLRPC
import XMLRPCWire

extension VerbStage {
  /// Every record that has come of a subject, one line each, sorted: its model and what tells runs apart, never an
  /// id. The record that a verb says it made is marked.
  public func census(_ subject: VerbSubject, made: RecordReference? = nil) async throws -> [String] {
    let map = try await admin.versionMap()
    let own = Domain.Term.equal("partner_id", .int(subject.partner))
    let plans: [(model: String, domain: Domain, fields: [String])] = [
      ("sale.order", [own], ["state"]),
      ("sale.order.line", [.equal("order_id", .int(subject.order))], ["qty_delivered", "qty_invoiced"]),
      ("stock.picking", [own], ["state", "location_dest_id"]),
      (
        "stock.move", [.equal("picking_id.partner_id", .int(subject.partner))],
        ["state", "product_uom_qty", map[.stockMoveDoneQuantity]]
      ),
      ("account.move", [own], ["move_type", "state", "amount_total", "amount_residual", "payment_state"]),
      ("account.payment", [own], ["state", "amount", map[.accountPaymentText]]),
      (
        "account.partial.reconcile", [.equal("debit_move_id.partner_id", .int(subject.partner))], ["amount"]
      ),
      (
        "stock.quant",
        [.equal("product_id", .int(subject.product)), .equal("location_id.usage", "internal")], ["quantity"]
      ),
    ]
    var lines: [String] = []
    for plan in plans {
      for record in try await admin.searchRead(plan.model, plan.domain, fields: plan.fields) {
        let values = plan.fields.map { Self.text(record.fields[$0]) }
        let mark = made == RecordReference(plan.model, record.id) ? " (told)" : ""
        lines.append(([plan.model] + values).joined(separator: " ") + mark)
      }
    }
    return lines.sorted()
  }

  /// Names of moves and payments follow a sequence: digits don't tell runs apart.
  private static func text(_ value: XMLRPCValue?) -> String {
    switch value {
    case .string(let text)?: text.filter { !$0.isNumber }
    case .int(let number)?: String(number)
    case .double(let number)?: String(number)
    case .boolean(let flag)?: flag ? "true" : "-"
    case .array(let pair)?: pair.last?.stringValue ?? String(pair.count)
    default: "?"
    }
  }
}
