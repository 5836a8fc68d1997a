import CommerceTypes
public import OdooXMLRPC
import XMLRPCWire

extension VerbStage {
  /// Calls the verb once.
  public func run(_ verb: VerbCase, _ subject: VerbSubject, by client: OdooClient) async -> VerbResult {
    switch verb {
    case .confirm: return VerbResult(await client.confirm(sale: subject.order))
    case .cancel: return VerbResult(await client.cancel(sale: subject.order))
    case .deliverAll: return VerbResult(await client.deliver(transfer: subject.transfer), made: Self.rest)
    case .deliverPart:
      return VerbResult(
        await client.deliver(transfer: subject.transfer, [subject.move: 2], writing: ["origin": "marked"]),
        made: Self.rest)
    case .deliverPartOnly:
      return VerbResult(
        await client.deliver(transfer: subject.transfer, [subject.move: 2], rest: .cancelled),
        made: Self.rest)
    case .takeBack:
      let line = ReturnLine(move: subject.move, product: subject.product, quantity: 2)
      return VerbResult(await client.takeBack(ofTransfer: subject.transfer, to: stock, [line])) {
        RecordReference("stock.picking", $0.transfer)
      }
    case .invoice: return VerbResult(await client.invoice(sale: subject.order), made: Self.move)
    case .postMove: return VerbResult(await client.post(move: subject.invoice))
    case .postPayment: return VerbResult(await client.post(payment: subject.payment))
    case .pay:
      return VerbResult(await client.pay(move: subject.invoice, journal: journal), made: Self.payment)
    case .payPart:
      return VerbResult(
        await client.pay(move: subject.invoice, journal: journal, amount: 12, memo: "part"),
        made: Self.payment)
    case .credit:
      return VerbResult(await client.credit(invoice: subject.invoice, reason: "all"), made: Self.move)
    case .creditPart:
      let line = CreditLine(line: subject.lines[0], quantity: 1, unitPrice: 7)
      return VerbResult(
        await client.credit(invoice: subject.invoice, lines: [line], reason: "part", date: "2026-07-02"),
        made: Self.move)
    case .reconcile: return VerbResult(await client.reconcile(journalItems: subject.items))
    case .setStock:
      return VerbResult(await client.setStock(ofProduct: subject.product, at: stock, to: 4)) {
        RecordReference("stock.quant", $0)
      }
    }
  }

  /// Calls the verb in several tasks at the same moment; what became of each, done first.
  public func atOnce(
    _ tasks: Int, _ verb: VerbCase, _ subject: VerbSubject, by client: OdooClient
  ) async -> [VerbResult.Kind] {
    await withTaskGroup(of: VerbResult.Kind.self) { group in
      for _ in 0..<tasks { group.addTask { await run(verb, subject, by: client).kind } }
      var kinds: [VerbResult.Kind] = []
      for await kind in group { kinds.append(kind) }
      return kinds.sorted { $0.rawValue < $1.rawValue }
    }
  }

  private static func rest(_ delivery: Delivery) -> RecordReference? {
    delivery.backorder.map { RecordReference("stock.picking", $0) }
  }

  private static func move(_ id: Int) -> RecordReference { RecordReference("account.move", id) }
  private static func payment(_ id: Int) -> RecordReference { RecordReference("account.payment", id) }
}
