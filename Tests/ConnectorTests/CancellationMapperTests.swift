import CommerceTypes
import Testing

@testable import Connector

struct CancellationMapperTests {
  private func cancelled(paid: Bool, money: String?) throws -> Plan {
    var order = SampleOrders.mugs(paid: paid)
    order.cancelledAt = "2026-03-06T00:00:00Z"
    order.lines[0].currentQuantity = 0
    order.lines[0].unfulfilledQuantity = 0
    order.refunds = [SampleOrders.refund(2, "CANCEL", money: money)]
    order.refunds[0].shippingLines = [
      .init(
        shippingLine: GID(type: "ShippingLine", number: 90), title: "Standard",
        subtotal: SampleOrders.amount("5.95"), tax: SampleOrders.amount("0.95"))
    ]
    return try SampleOrders.plan(order)
  }

  @Test("A paid order that is cancelled is credited and paid back in full, and nothing is left to leave")
  func paid() throws {
    let plan = try cancelled(paid: true, money: "29.75")
    #expect(plan.cancelledAt == "2026-03-06T00:00:00Z")
    #expect(plan.invoice != nil)
    #expect(plan.refunds.first?.creditNote?.totals == plan.order.totals)
    #expect(plan.refunds.first?.payments.map(\.amount) == [SampleOrders.amount("29.75")])
    #expect(plan.refunds.first?.returns.isEmpty == true)
    #expect(plan.open.isEmpty)
  }

  @Test("An order that is cancelled before anything was paid has neither invoice nor credit note")
  func unpaid() throws {
    let plan = try cancelled(paid: false, money: nil)
    #expect(plan.cancelledAt != nil)
    #expect(plan.invoice == nil)
    #expect(plan.refunds.isEmpty)
  }

  @Test("A fulfillment that was cancelled before the order stands in no one's way while mapping")
  func withdrawn() throws {
    var order = SampleOrders.mugs()
    order.cancelledAt = "2026-03-06T00:00:00Z"
    order.fulfillments = [SampleOrders.fulfillment(40, quantity: 2, status: "CANCELLED")]
    let plan = try SampleOrders.plan(order)
    #expect(plan.deliveries.isEmpty)
    #expect(plan.withdrawn.map(\.name) == ["#1001-F40"])
  }
}
