import OdooXMLRPC
import Testing
import XMLRPCWire

@Suite("Typed writing to scripted answers")
struct ModelsWritingTests {
  private static let order: Values<SaleOrder> = [
    .set(\.partner, 7), .set(\.orderLines, [.create([.set(\.product, 3), .set(\.taxes, [.set([4])])])]),
    .raw("x_channel", "web"),
  ]

  @Test("Create sends the version's names and answers the id", arguments: [(14, "tax_id"), (19, "tax_ids")])
  func create(major: Int, taxes: String) async throws {
    let odoo = try await ScriptedOdoo(major, [.value([41])])
    guard case .done(let id?) = await odoo.client.create(Self.order) else {
      Issue.record("not done")
      return
    }
    #expect(id == RecordID<SaleOrder>(41))
    #expect(
      try odoo.sent() == [
        "sale.order.create [[{partner_id: 7, order_line: [[0, 0, {product_id: 3, \(taxes): [[6, 0, [4]]]}]], "
          + "x_channel: 'web'}]]"
      ])
  }

  @Test("Many records are made in one call")
  func many() async throws {
    let odoo = try await ScriptedOdoo(19, [.value([41, 42])])
    let values: [Values<ResPartner>] = [[.set(\.name, "A")], [.set(\.name, "B")]]
    guard case .done(let ids) = await odoo.client.create(values) else {
      Issue.record("not done")
      return
    }
    #expect(ids == [41, 42])
    #expect(try odoo.sent() == ["res.partner.create [[{name: 'A'}, {name: 'B'}]]"])
  }

  @Test("Write and unlink name the records")
  func write() async throws {
    let odoo = try await ScriptedOdoo(14, [.value(true), .value(true)])
    #expect(await odoo.client.write(AccountPayment.ID(5), [.set(\.memo, nil)]).isDone)
    #expect(await odoo.client.unlink([AccountPayment.ID(5), 6]).isDone)
    #expect(
      try odoo.sent() == ["account.payment.write [[5], {ref: False}]", "account.payment.unlink [[5, 6]]"])
  }

  @Test("A field that the version hasn't is refused, and nothing is sent")
  func refused() async throws {
    let odoo = try await ScriptedOdoo(14, [])
    let outcome = await odoo.client.create([.set(\.isStorable, true)] as Values<ProductProduct>)
    guard case .refused(let error) = outcome else {
      Issue.record("not refused")
      return
    }
    #expect(error.message == "product.product.is_storable can't be written on Odoo 14.0")
    #expect(try odoo.sent().isEmpty)
  }

  @Test("A text that XML can't carry is refused, and nothing is sent")
  func unsendable() async throws {
    let odoo = try await ScriptedOdoo(19, [])
    let outcome = await odoo.client.write(SaleOrder.ID(1), [.set(\.note, "bell \u{7}")])
    guard case .refused(let error) = outcome, case .unencodable(let wire) = error.code else {
      Issue.record("not refused: \(outcome)")
      return
    }
    #expect(wire.description.contains("note"))
    #expect(try odoo.sent().isEmpty)
  }

  @Test("A lost answer is an unknown outcome, and other ids than were asked for are too")
  func unknown() async throws {
    let odoo = try await ScriptedOdoo(19, [.lost(afterSending: true), .value([1, 2])])
    for _ in 1...2 {
      guard case .unknown = await odoo.client.create(Self.order) else {
        Issue.record("not unknown")
        return
      }
    }
  }
}
