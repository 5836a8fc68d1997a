import CommerceTypes
import Testing

@testable import ShopifySim

@Suite("Draft orders and later changes")
struct DraftTests {
  private static let input = OrderInput(
    email: "a@example.com", lines: [OrderLineInput(sku: ShopFixture.mug, quantity: 2)],
    discounts: [DiscountInput(.manual(title: "Friend"), .percentage(10))],
    shipping: [ShippingInput(title: "Ground", price: 5)])

  private func shop() throws -> Shop {
    var shop = ShopFixture.shop(taxes: [ShopFixture.tax("Sales", "0.08")])
    _ = try shop.apply(.draft(DraftInput(action: .create(Self.input))))
    return shop
  }

  @Test("A draft has an order's totals and is neither an order nor in the way of its stock")
  func quote() throws {
    let shop = try shop()
    let draft = try #require(shop.draftOrders.first)
    #expect(draft.name == "#D1" && draft.status == "OPEN")
    #expect(draft.quote.subtotalPrice.shop == decimal("21.42"))
    #expect(draft.quote.totalTax.shop == decimal("1.71"))
    #expect(draft.quote.totalPrice.shop == decimal("28.13"))
    #expect(shop.orders.isEmpty && shop.inventoryLevels.isEmpty)
  }

  @Test("Change, invoice and completion are told; the order comes to what the draft said, and is paid")
  func completion() throws {
    var shop = try shop()
    var changed = Self.input
    changed.lines[0].quantity = 3
    let topics = [
      DraftInput.Action.change(changed), .sendInvoice, .complete(paymentPending: false),
    ].map { action in (try? shop.apply(.draft(DraftInput(action: action))))?.map(\.topic) ?? [] }
    #expect(topics[0] == [.draftOrdersUpdate] && topics[1] == [.draftOrdersUpdate])
    #expect(topics[2].contains(.ordersCreate) && topics[2].contains(.ordersPaid))
    #expect(topics[2].contains(.draftOrdersUpdate))
    let order = try #require(shop.orders.first)
    let draft = try #require(shop.draftOrders.first)
    try OrderRules(order).check()
    #expect(draft.status == "COMPLETED" && draft.orderID == order.id && draft.invoiceSentAt != nil)
    #expect(order.totalPrice == draft.quote.totalPrice)
    #expect(order.sourceName == "shopify_draft_order" && order.displayFinancialStatus == .paid)
    #expect(order.name == "#1001")
    #expect(throws: ShopError.self) {
      _ = try shop.apply(.draft(DraftInput(name: "#D1", action: .sendInvoice)))
    }
  }

  @Test("A draft that is completed with its payment pending can be marked as paid")
  func pending() throws {
    var shop = try shop()
    _ = try shop.apply(.draft(DraftInput(action: .complete(paymentPending: true))))
    #expect(shop.orders.first?.displayFinancialStatus == .pending)
    _ = try shop.apply(.pay(PaymentInput(order: "#1001", kind: .sale)))
    #expect(shop.orders.first?.displayFinancialStatus == .paid)
  }

  @Test("A deleted draft is gone and told by its id alone")
  func deletion() throws {
    var shop = try shop()
    let id = try #require(shop.draftOrders.first?.gid)
    let events = try shop.apply(.draft(DraftInput(action: .delete)))
    #expect(events.map(\.topic) == [.draftOrdersDelete] && events[0].resource == id)
    #expect(shop.draftOrders.isEmpty)
    #expect {
      _ = try shop.apply(.draft(DraftInput(name: "#D1", action: .sendInvoice)))
    } throws: { error in
      (error as? ShopError)?.code == .unknownDraft
    }
    _ = try shop.apply(.draft(DraftInput(action: .create(Self.input))))
    #expect(shop.draftOrders.map(\.name) == ["#D2"])
  }

  private static let refusals: [(DraftInput.Action, ShopError.Code)] = [
    (.create(OrderInput(lines: [])), .emptyOrder),
    (.change(OrderInput(lines: [OrderLineInput(sku: SKU("NONE"), quantity: 1)])), .unknownSKU),
    (
      .change(
        OrderInput(
          lines: [OrderLineInput(sku: ShopFixture.mug, quantity: 1)],
          transactions: [TransactionInput(gateway: "manual")])), .invalidState
    ),
    (
      .change(OrderInput(name: "#7", lines: [OrderLineInput(sku: ShopFixture.mug, quantity: 1)])),
      .invalidState
    ),
  ]

  @Test("A draft that can't be is refused and changes nothing", arguments: refusals.indices)
  func refusal(index: Int) throws {
    var shop = try shop()
    let before = shop
    #expect {
      _ = try shop.apply(.draft(DraftInput(action: Self.refusals[index].0)))
    } throws: { error in
      (error as? ShopError)?.code == Self.refusals[index].1
    }
    #expect(shop.draftOrders.map { $0 } == before.draftOrders.map { $0 } && shop.lastID == before.lastID)
  }
}
