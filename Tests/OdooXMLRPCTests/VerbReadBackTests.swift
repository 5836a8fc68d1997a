import CommerceTypes
import OdooXMLRPC
import Testing
import XMLRPCWire

@Suite("Reading back")
struct VerbReadBackTests {
  private let twice = Patience(pauses: [.zero, .zero])
  private let read = "sale.order.read [[7]] {fields: ['state']}"

  private func state(_ text: XMLRPCValue) -> Answer { .value([["id": 7, "state": text]]) }

  @Test("A fault that hides the answer of an unlisted method is looked behind")
  func unlistedMarshalFault() async throws {
    let odoo = try await ScriptedOdoo(19, [.marshalFault, state("sale")], patience: twice)
    #expect(await odoo.client.confirm(sale: 7).isDone)
    #expect(try odoo.sent() == ["sale.order.action_confirm [[7]]", read])
  }

  @Test("A listed one is done without a look")
  func listedMarshalFault() async throws {
    let odoo = try await ScriptedOdoo(14, [.marshalFault], patience: twice)
    #expect(await odoo.client.post(move: 7).isDone)
    #expect(try odoo.sent() == ["account.move.action_post [[7]]"])
  }

  @Test("The server is given time to end, and the call is not made again")
  func patience() async throws {
    let odoo = try await ScriptedOdoo(
      19, [.lost(afterSending: true), state("draft"), state("sale")], patience: twice)
    #expect(await odoo.client.confirm(sale: 7).isDone)
    #expect(try odoo.sent() == ["sale.order.action_confirm [[7]]", read, read])
  }

  @Test("What stays unknown says what was read, and how often")
  func staysUnknown() async throws {
    let odoo = try await ScriptedOdoo(
      19, [.lost(afterSending: true), .lost(afterSending: true), state("draft")], patience: twice)
    guard case .unknown(let error) = await odoo.client.confirm(sale: 7) else {
      Issue.record("not unknown")
      return
    }
    #expect(error.trace?.reads == 2)
    #expect(error.trace?.seen == "sale.order 7: state of sale.order 7 is draft")
    #expect(error.description.hasSuffix("; read back 2 times: sale.order 7: state of sale.order 7 is draft"))
  }

  @Test("A look that fails says so")
  func unreadable() async throws {
    let odoo = try await ScriptedOdoo(
      19, [.lost(afterSending: true), .fault(4, "No.")], patience: Patience(pauses: [.zero]))
    let error = await odoo.client.confirm(sale: 7).error
    #expect(error?.trace?.seen == "sale.order 7 could not be read: access error: No.")
  }

  @Test("Without patience nothing is read")
  func impatient() async throws {
    let odoo = try await ScriptedOdoo(19, [.lost(afterSending: true)], patience: .none)
    guard case .unknown(let error) = await odoo.client.confirm(sale: 7) else {
      Issue.record("not unknown")
      return
    }
    #expect(error.trace?.seen == nil)
    #expect(try odoo.sent().count == 1)
  }

  @Test("A request that was never sent is refused without a look")
  func neverSent() async throws {
    let odoo = try await ScriptedOdoo(19, [.lost(afterSending: false)], patience: twice)
    guard case .refused = await odoo.client.confirm(sale: 7) else {
      Issue.record("not refused")
      return
    }
    #expect(try odoo.sent().count == 1)
  }

  @Test("Two records where one was to be made leave it unknown which it is")
  func twoRecords() async throws {
    let odoo = try await ScriptedOdoo(
      19, [.value([30]), .value(3), .lost(afterSending: true), .value([31, 32])],
      patience: Patience(pauses: [.zero]))
    guard case .unknown(let error) = await odoo.client.invoice(sale: 7) else {
      Issue.record("not unknown")
      return
    }
    #expect(error.trace?.seen?.hasSuffix("31 and 32 are new, and only one is this call's") == true)
  }

  @Test("A wizard whose answer is lost three times has done nothing")
  func noWizard() async throws {
    let lost = Answer.lost(afterSending: true)
    let odoo = try await ScriptedOdoo(
      19, [.value([30]), lost, lost, lost], patience: Patience(pauses: [.zero, .zero, .zero, .zero]))
    guard case .refused = await odoo.client.invoice(sale: 7) else {
      Issue.record("not refused")
      return
    }
    #expect(try odoo.sent().count == 4)
  }

  @Test("A question instead of a stock that is set is no success")
  func stockConflict() async throws {
    let odoo = try await ScriptedOdoo(19, [.value(6), .value(["res_model": "stock.inventory.conflict"])])
    let error = await odoo.client.setStock(ofProduct: 4, at: 9, to: 10).error
    #expect(error?.message == "Odoo asks stock.inventory.conflict instead")
  }

  @Test("An answer of True for a transfer that is not carried out is no delivery")
  func validatedInWordsOnly() async throws {
    let open: Answer = .value([["id": 5, "state": "assigned", "backorder_ids": []]])
    let moves: Answer = .value([["id": 11, "product_uom_qty": 2.0, "quantity_done": 0.0]])
    let odoo = try await ScriptedOdoo(
      14, [open, moves, .value(true), .value(true), .value([["id": 5, "state": "assigned"]])],
      patience: Patience(pauses: [.zero]))
    guard case .unknown(let error) = await odoo.client.deliver(transfer: 5) else {
      Issue.record("not unknown")
      return
    }
    #expect(error.trace?.seen == "stock.picking 5: state of stock.picking 5 is assigned")
  }

  @Test("A credit note that isn't a copy of its invoice is left as it is")
  func notACopy() async throws {
    func lines(_ id: Int, _ price: Double) -> Answer {
      .value([
        [
          "id": .int(id), "sequence": 10, "product_id": false, "name": "Mug", "quantity": 2.0,
          "price_unit": .double(price),
        ]
      ])
    }
    let odoo = try await ScriptedOdoo(
      19,
      [
        .value([["id": 30, "invoice_line_ids": [41]]]), lines(41, 10),
        .value([["id": 30, "state": "posted", "journal_id": [1, "INV"]]]), .value([30]), .value(3),
        .value(["res_id": 31]), .value([["id": 31, "invoice_line_ids": [51]]]), lines(51, 11),
      ])
    let error = await odoo.client.credit(invoice: 30, lines: [CreditLine(line: 41, quantity: 1)]).error
    #expect(error?.trace?.left == [RecordReference("account.move", 31)])
    #expect(error?.message.hasSuffix("price_unit of line 51 isn't that of line 41") == true)
    #expect(try odoo.sent().last?.hasPrefix("account.move.line.read") == true)
  }
}
