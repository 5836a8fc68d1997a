import CommerceTypes
import Testing

@testable import Connector

struct OpenGoodsMapperTests {
  private let line = GID(type: "LineItem", number: 10)

  private func open(_ change: (inout ShopifyOrder) -> Void) throws -> [OpenPlan] {
    var order = SampleOrders.mugs()
    change(&order)
    return try SampleOrders.plan(order).open
  }

  @Test("What Shopify says is unfulfilled is still to leave, from the location it was assigned to")
  func assigned() throws {
    let plans = try open { $0.assignments = [SampleOrders.assignment(2, at: "Hamburg")] }
    #expect(plans == [OpenPlan(source: line, quantity: 2, locations: ["HH/Stock"])])
  }

  @Test("Units at two locations name both, the one with more units first")
  func twoLocations() throws {
    let plans = try open {
      $0.lines[0].unfulfilledQuantity = 2
      $0.assignments = [
        SampleOrders.assignment(1, at: "Hamburg"), SampleOrders.assignment(4, at: "Berlin"),
        SampleOrders.assignment(1, at: "Berlin"),
      ]
    }
    #expect(plans.map(\.locations) == [["WH/Stock", "HH/Stock"]])
  }

  @Test(
    "Units taken back before they left are not to leave, restocked or not",
    arguments: ["CANCEL", "NO_RESTOCK"])
  func withdrawn(restock: String) throws {
    let plans = try open {
      $0.lines[0].currentQuantity = 1
      $0.lines[0].unfulfilledQuantity = 1
      $0.refunds = [SampleOrders.refund(1, restock, money: "11.90")]
    }
    #expect(plans.map(\.quantity) == [1])
  }

  @Test("A refund without restock of a unit that has left takes none from those still to leave")
  func shippedAndKept() throws {
    let plans = try open {
      $0.fulfillments = [SampleOrders.fulfillment(40, quantity: 1)]
      $0.lines[0].currentQuantity = 1
      $0.lines[0].unfulfilledQuantity = 1
      $0.refunds = [SampleOrders.refund(1, "NO_RESTOCK", money: "11.90")]
    }
    #expect(plans.map(\.quantity) == [1])
  }

  @Test("A count of Shopify's that still holds cancelled units is not believed")
  func tooMany() throws {
    let plans = try open {
      $0.lines[0].currentQuantity = 1
      $0.lines[0].unfulfilledQuantity = 2
      $0.refunds = [SampleOrders.refund(1, "CANCEL", money: "11.90")]
    }
    #expect(plans.map(\.quantity) == [1])
  }

  @Test("Services never leave")
  func services() throws {
    #expect(try open { $0.lines[0].requiresShipping = false }.isEmpty)
  }

  @Test("Units that come back before they left need no return")
  func noReturn() throws {
    var order = SampleOrders.mugs()
    order.lines[0].currentQuantity = 1
    order.lines[0].unfulfilledQuantity = 1
    order.refunds = [SampleOrders.refund(1, "CANCEL", money: "11.90")]
    let plan = try SampleOrders.plan(order)
    #expect(plan.refunds.first?.returns.isEmpty == true)
    #expect(plan.refunds.first?.creditNote?.totals.total == SampleOrders.amount("11.90"))
  }
}
