import CommerceTypes
public import OdooXMLRPC
import XMLRPCWire

extension VerbStage {
  /// Brings about what makes the verb impossible.
  public func prepare(_ refusal: VerbRefusal) async throws -> VerbSubject {
    switch refusal {
    case .confirmCancelled, .deliverCancelled:
      let subject = try await prepare(.cancel)
      try must(await user.cancel(sale: subject.order), "cancelling")
      return subject
    case .deliverForeignMove: return try await prepare(.deliverAll)
    case .deliverAgainWithOthers, .takeBackNothing: return try await prepare(.takeBack)
    case .invoiceAgain:
      let subject = try await prepare(.invoice)
      try must(await user.invoice(sale: subject.order), "invoicing")
      return subject
    case .postEmpty:
      var subject = try await subject()
      subject.invoice = try await made(
        "account.move", ["move_type": "out_invoice", "partner_id": .int(subject.partner)])
      return subject
    case .payAgain:
      let subject = try await prepare(.pay)
      try must(await user.pay(move: subject.invoice, journal: journal), "paying")
      return subject
    case .creditDraft: return try await prepare(.postMove)
    case .creditForeignLine: return try await prepare(.creditPart)
    case .reconcileReconciled:
      var subject = try await prepare(.reconcile)
      try must(await user.reconcile(journalItems: subject.items), "reconciling")
      // What is reconciled, with an item of another note.
      let note = try await postedMove("out_refund", subject)
      subject.items =
        [subject.items[0]]
        + (try await user.search(
          "account.move.line",
          [.equal("move_id", .int(note))] + user.versionMap().receivableLineDomain))
      return subject
    case .stockOfService: return try await subject()
    }
  }

  /// Calls the verb, which can't be done.
  public func run(
    _ refusal: VerbRefusal, _ subject: VerbSubject, by client: OdooClient
  ) async throws -> VerbResult {
    switch refusal {
    case .confirmCancelled: return VerbResult(await client.confirm(sale: subject.order))
    case .deliverForeignMove:
      return VerbResult(await client.deliver(transfer: subject.transfer, [subject.move + 999_999: 1]))
    case .deliverAgainWithOthers:
      return VerbResult(await client.deliver(transfer: subject.transfer, [subject.move: 1]))
    case .deliverCancelled: return VerbResult(await client.deliver(transfer: subject.transfer))
    case .takeBackNothing:
      let line = ReturnLine(move: subject.move, product: subject.product, quantity: 0)
      return VerbResult(await client.takeBack(ofTransfer: subject.transfer, to: stock, [line]))
    case .invoiceAgain: return VerbResult(await client.invoice(sale: subject.order))
    case .postEmpty: return VerbResult(await client.post(move: subject.invoice))
    case .payAgain: return VerbResult(await client.pay(move: subject.invoice, journal: journal))
    case .creditDraft: return VerbResult(await client.credit(invoice: subject.invoice))
    case .creditForeignLine:
      let line = CreditLine(line: subject.lines[0] + 999_999, quantity: 1)
      return VerbResult(await client.credit(invoice: subject.invoice, lines: [line]))
    case .reconcileReconciled: return VerbResult(await client.reconcile(journalItems: subject.items))
    case .stockOfService:
      let service = try must(
        await admin.create("product.product", ["name": "Verb service", "type": "service"]), "making a service"
      )
      return VerbResult(await admin.setStock(ofProduct: service, at: stock, to: 1))
    }
  }
}
