import CommerceTypes
import OdooXMLRPC

/// The steps that follow once the sale stands.
struct WritingStep: Sendable {
  let session: OdooSession
  let names: OdooNames
  let plan: Plan
  let sale: SaleRecord
  let salesJournal: Int?
  let known: [LinkKey: Link]

  func writeDeliveries() async throws {
    try await DeliveryWriter(session: session, names: names, order: plan.order, sale: sale)
      .write(plan.deliveries, known: known)
  }

  func writeReturn(_ refund: RefundPlan) async throws {
    try await ReturnWriter(session: session, names: names, order: plan.order, sale: sale)
      .write(refund, known: known)
  }

  /// What is still to leave, or the sale's end.
  func writeRest() async throws {
    guard plan.cancelledAt == nil else {
      return try await CancellationWriter(session: session, plan: plan, sale: sale).write(known: known)
    }
    try await OpenGoodsWriter(session: session, names: names, plan: plan, sale: sale).write(known: known)
  }

  /// Payments, the invoice and the credit notes, each settled before the next is posted.
  func writeMoney() async throws {
    var settled: [LinkRow] = []
    var residuals: [Int: ExactDecimal] = [:]
    let invoiceKey = LinkKey(gid: plan.order.gid, role: .invoice)
    let invoice = try await writeInvoice(invoiceKey)
    if known[invoiceKey]?.state != .complete || !areComplete(plan.payments) {
      let entries = try await payments.write(plan.payments, known: known)
      if let invoice {
        try await Settlement(session: session).reconcile(invoice, with: entries)
        residuals[invoice] = open(plan.order.totals, plan.payments)
        settled += try await rows(invoiceKey, invoice, plan.payments)
      }
    }
    for refund in plan.refunds {
      let key = LinkKey(gid: refund.gid, role: .creditNote)
      guard let note = refund.creditNote, let invoice,
        known[key]?.state != .complete || !areComplete(refund.payments)
      else { continue }
      let id = try await moves.write(
        MoveWriter.Draft(
          key: key, externalID: note.externalID,
          lineExternalID: "shopify.account_move_line_refund_\(refund.gid.number)", type: "out_refund",
          date: note.date, lines: note.lines,
          totals: note.totals, reversedMove: invoice, what: "credit note of refund \(refund.gid.number)"),
        known: known)
      let entries = try await payments.write(refund.payments, known: known)
      try await Settlement(session: session).reconcile(id, with: entries)
      residuals[id] = open(note.totals, refund.payments)
      settled += try await rows(key, id, refund.payments)
    }
    try await Settlement(session: session).check(residuals, currency: plan.order.currency)
    if !settled.isEmpty { try await session.links.save(settled) }
  }

  private func writeInvoice(_ key: LinkKey) async throws -> Int? {
    guard let invoice = plan.invoice else { return nil }
    return try await moves.write(
      MoveWriter.Draft(
        key: key, externalID: invoice.externalID,
        lineExternalID: "shopify.account_move_line_\(plan.order.gid.number)", type: "out_invoice",
        date: invoice.date,
        lines: plan.order.lines, totals: plan.order.totals, reversedMove: nil, what: "invoice"),
      known: known)
  }

  private var moves: MoveWriter {
    MoveWriter(
      session: session, names: names, order: plan.order, sale: sale, salesJournal: salesJournal)
  }

  private var payments: PaymentWriter {
    PaymentWriter(session: session, names: names, order: plan.order)
  }

  private func areComplete(_ payments: [PaymentPlan]) -> Bool {
    payments.allSatisfy { known[LinkKey(gid: $0.gid, role: .payment)]?.state == .complete }
  }

  /// What the payments leave of a move's total.
  private func open(_ totals: Totals, _ payments: [PaymentPlan]) -> ExactDecimal {
    max(.zero, totals.total - payments.map(\.amount).sum())
  }

  /// The links to save once the move is proven to be settled.
  private func rows(
    _ key: LinkKey, _ move: Int, _ payments: [PaymentPlan]
  ) async throws(ConnectorError) -> [LinkRow] {
    var rows: [LinkRow] = [(key, Link(model: "account.move", record: move, state: .complete))]
    let links = try await session.links.links(of: payments.map(\.gid))
    for payment in payments {
      let key = LinkKey(gid: payment.gid, role: .payment)
      rows.append((key, Link(model: "account.payment", record: links[key]?.record, state: .complete)))
    }
    return rows
  }
}
