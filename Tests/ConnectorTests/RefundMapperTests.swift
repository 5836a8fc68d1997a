import CommerceTypes
import Testing

@testable import Connector

struct RefundMapperTests {
  private func refund(
    _ quantity: Int, subtotal: String, tax: String, restock: String = "RETURN", money: [String],
    shipping: ShopifyRefund.ShippingLine? = nil
  ) -> ShopifyRefund {
    ShopifyRefund(
      id: GID(type: "Refund", number: 50), processedAt: "2026-03-08T00:00:00Z",
      lines: quantity == 0
        ? []
        : [
          .init(
            lineItem: GID(type: "LineItem", number: 10), quantity: quantity, restockType: restock,
            location: "Hamburg", subtotal: SampleOrders.amount(subtotal), tax: SampleOrders.amount(tax))
        ],
      shippingLines: shipping.map { [$0] } ?? [],
      transactions: money.enumerated().map { index, amount in
        SampleOrders.transaction(60 + index, "REFUND", amount)
      })
  }

  private func plan(_ refund: ShopifyRefund, left: Int = 1) throws -> RefundPlan {
    var order = SampleOrders.mugs()
    order.lines[0].currentQuantity = left
    order.refunds = [refund]
    return try #require(try SampleOrders.plan(order).refunds.first)
  }

  @Test(
    "A refund's subtotal is understood with and without its included tax", arguments: ["11.90", "10.00"])
  func includedTax(subtotal: String) throws {
    let plan = try plan(refund(1, subtotal: subtotal, tax: "1.90", money: ["11.90"]))
    let note = try #require(plan.creditNote)
    #expect(note.externalID == "shopify.account_move_refund_50")
    #expect(note.totals == Totals(untaxed: 10, tax: SampleOrders.amount("1.90")))
    #expect(note.lines.map(\.unitPrice) == [SampleOrders.amount("11.90")])
    #expect(plan.payments.map(\.direction) == [.outbound])
    #expect(
      plan.returns == [
        ReturnPlan(
          location: "HH/Stock", lines: [MovePlan(source: GID(type: "LineItem", number: 10), quantity: 1)])
      ])
  }

  @Test("Nothing comes back to stock without a restock")
  func noRestock() throws {
    let plan = try plan(refund(1, subtotal: "11.90", tax: "1.90", restock: "NO_RESTOCK", money: ["11.90"]))
    #expect(plan.returns.isEmpty)
  }

  @Test("Refunded shipping keeps shipping's tax")
  func shipping() throws {
    let line = ShopifyRefund.ShippingLine(
      shippingLine: GID(type: "ShippingLine", number: 90), title: "Standard",
      subtotal: SampleOrders.amount("5.95"), tax: SampleOrders.amount("0.95"))
    let plan = try plan(refund(1, subtotal: "11.90", tax: "1.90", money: ["17.85"], shipping: line))
    let note = try #require(plan.creditNote)
    #expect(note.lines.map(\.sku) == [SKU("MUG"), SKU("SHIPPING")])
    #expect(note.totals.total == SampleOrders.amount("17.85"))
  }

  @Test("Goods taken back without money leave the customer a credit")
  func noMoney() throws {
    let plan = try plan(refund(1, subtotal: "11.90", tax: "1.90", money: []))
    #expect(plan.creditNote?.totals.total == SampleOrders.amount("11.90"))
    #expect(plan.payments.isEmpty)
  }

  @Test("Money that differs from the lines is held without an adjustment product")
  func difference() throws {
    let reason = #expect(throws: HoldReason.self) {
      _ = try plan(refund(1, subtotal: "11.90", tax: "1.90", money: ["10.00"]))
    }
    #expect(reason?.cause.contains("differs from its lines by -1.90 EUR") == true)
    #expect(reason?.fix.contains("mapping.adjustmentProduct") == true)
  }

  @Test("A goodwill refund becomes one line of the adjustment product")
  func goodwill() throws {
    var order = SampleOrders.mugs()
    order.refunds = [refund(0, subtotal: "0", tax: "0", money: ["7.00"])]
    var mapping = SampleOrders.mapping
    mapping.adjustmentProduct = "ADJUST"
    let plan = try OrderMapper(table: MappingTable(mapping)).plan(for: order)
    let note = try #require(plan.refunds.first?.creditNote)
    #expect(note.lines.map(\.sku) == [SKU("ADJUST")])
    #expect(note.totals == Totals(untaxed: 7, tax: .zero))
  }

  @Test("A refund before the order is paid is held, though one that changed nothing came first")
  func unpaidLater() throws {
    var order = SampleOrders.mugs(paid: false)
    order.lines[0].currentQuantity = 1
    var empty = refund(0, subtotal: "0", tax: "0", money: [])
    empty.id = GID(type: "Refund", number: 49)
    order.refunds = [empty, refund(1, subtotal: "11.90", tax: "1.90", money: [])]
    let reason = #expect(throws: HoldReason.self) { try SampleOrders.plan(order) }
    #expect(reason?.cause.contains("refund 50 came before the order was paid in full") == true)
  }

  @Test("A refund before the order is paid is held")
  func unpaid() throws {
    var order = SampleOrders.mugs(paid: false)
    order.lines[0].currentQuantity = 1
    order.refunds = [refund(1, subtotal: "11.90", tax: "1.90", money: [])]
    let reason = #expect(throws: HoldReason.self) { try SampleOrders.plan(order) }
    #expect(reason?.cause.contains("before the order was paid in full") == true)
  }
}
