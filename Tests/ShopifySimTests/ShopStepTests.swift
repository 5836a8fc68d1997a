import CommerceTypes
import Testing

@testable import ShopifySim

@Suite("Steps of a shop")
struct ShopStepTests {
  /// Two mugs and a tee in Berlin, paid.
  private func shop(_ transactions: [TransactionInput] = [TransactionInput(gateway: "manual")]) throws -> Shop
  {
    var shop = ShopFixture.shop()
    for sku in [ShopFixture.mug, ShopFixture.tee] {
      _ = try shop.apply(.setInventory(InventoryInput(sku: sku, location: "Berlin", available: 10)))
    }
    _ = try shop.apply(
      .placeOrder(
        OrderInput(
          lines: [
            OrderLineInput(sku: ShopFixture.mug, quantity: 2),
            OrderLineInput(sku: ShopFixture.tee, quantity: 1),
          ], transactions: transactions)))
    return shop
  }

  private static let refusals: [(ShopStep, ShopError.Code)] = [
    (.setInventory(InventoryInput(sku: SKU("NONE"), location: "Berlin", available: 1)), .unknownSKU),
    (.setInventory(InventoryInput(sku: ShopFixture.mug, location: "Mars", available: 1)), .unknownLocation),
    (.placeOrder(OrderInput(lines: [])), .emptyOrder),
    (.placeOrder(OrderInput(lines: [OrderLineInput(sku: SKU("NONE"), quantity: 1)])), .unknownSKU),
    (.placeOrder(OrderInput(lines: [OrderLineInput(sku: ShopFixture.mug, quantity: 0)])), .invalidQuantity),
    (
      .placeOrder(OrderInput(name: "#1001", lines: [OrderLineInput(sku: ShopFixture.mug, quantity: 1)])),
      .duplicateName
    ),
    (
      .placeOrder(
        OrderInput(lines: [OrderLineInput(sku: ShopFixture.mug, quantity: 1, price: decimal("1.005"))])),
      .invalidAmount
    ),
    (
      .placeOrder(
        OrderInput(
          lines: [OrderLineInput(sku: ShopFixture.mug, quantity: 1)],
          discounts: [DiscountInput(.code("X"), .percentage(101))])), .invalidAmount
    ),
    (.fulfill(FulfillmentInput(order: "#9")), .unknownOrder),
    (
      .fulfill(FulfillmentInput(order: "#1001", lines: [.init(sku: ShopFixture.mug, quantity: 3)])),
      .overFulfillment
    ),
    (.fulfill(FulfillmentInput(order: "#1001", location: "Mars")), .unknownLocation),
    (
      .refund(RefundInput(order: "#1001", lines: [.init(sku: ShopFixture.mug, quantity: 3)])),
      .invalidQuantity
    ),
    (
      .refund(
        RefundInput(order: "#1001", lines: [.init(sku: ShopFixture.mug, quantity: 1, restock: .return)])),
      .impossibleRestock
    ),
    (.refund(RefundInput(order: "#1001", shipping: decimal("1.00"))), .overRefund),
    (.refund(RefundInput(order: "#1001", transactions: [.init(amount: decimal("43.81"))])), .overRefund),
    (
      .refund(RefundInput(order: "#1001", transactions: [.init(amount: 1, gateway: "paypal")])),
      .unknownGateway
    ),
    (.refund(RefundInput(order: "#1001")), .invalidAmount),
    (.pay(PaymentInput(order: "#1001", kind: .sale)), .invalidAmount),
    (.pay(PaymentInput(order: "#1001", kind: .capture)), .overCapture),
    (.wait(seconds: -1), .invalidAmount),
  ]

  @Test("A refused step says why and changes nothing", arguments: refusals.indices)
  func refusal(index: Int) throws {
    let (step, code) = Self.refusals[index]
    var shop = try shop()
    let before = shop
    #expect {
      try shop.apply(step)
    } throws: { error in
      (error as? ShopError)?.code == code
    }
    #expect(shop.orders == before.orders)
    #expect(shop.inventoryLevels == before.inventoryLevels)
    #expect(shop.lastID == before.lastID)
    #expect(shop.now == before.now)
    #expect(shop.eventCount == before.eventCount)
  }

  @Test("Ordering commits, fulfilling takes off, a return puts back")
  func inventory() throws {
    var shop = try shop()
    func level() -> [Int] {
      shop.inventoryLevel(sku: ShopFixture.mug, location: "Berlin").map {
        [$0.available, $0.committed, $0.onHand]
      }
        ?? []
    }
    #expect(level() == [8, 2, 10])
    _ = try shop.apply(.fulfill(FulfillmentInput(order: "#1001", location: "Berlin")))
    #expect(level() == [8, 0, 8])
    _ = try shop.apply(
      .refund(
        RefundInput(
          order: "#1001",
          lines: [.init(sku: ShopFixture.mug, quantity: 1, restock: .return, location: "Berlin")])))
    #expect(level() == [9, 0, 9])
  }

  @Test("Fulfilling elsewhere moves the units to a new fulfillment order there")
  func moving() throws {
    var shop = try shop()
    _ = try shop.apply(
      .fulfill(
        FulfillmentInput(
          order: "#1001", location: "Hamburg", lines: [.init(sku: ShopFixture.mug, quantity: 1)])))
    let order = shop.orders[0]
    #expect(order.fulfillmentOrders.map(\.status) == [.open, .closed])
    #expect(order.fulfillments[0].locationID == shop.location(named: "Hamburg")?.id)
    #expect(shop.inventoryLevel(sku: ShopFixture.mug, location: "Berlin")?.available == 9)
    #expect(order.displayFulfillmentStatus == .partiallyFulfilled)
  }

  @Test("Authorize, capture in parts, void: the status follows the transactions")
  func authorization() throws {
    var shop = try shop([TransactionInput(gateway: "shopify_payments", kind: .authorization)])
    #expect(shop.orders[0].displayFinancialStatus == .authorized)
    _ = try shop.apply(.pay(PaymentInput(order: "#1001", kind: .capture, amount: 10)))
    #expect(shop.orders[0].displayFinancialStatus == .partiallyPaid)
    let events = try shop.apply(.pay(PaymentInput(order: "#1001", kind: .capture)))
    #expect(shop.orders[0].displayFinancialStatus == .paid)
    #expect(events.map(\.topic).contains(.ordersPaid))
    var other = try self.shop([TransactionInput(gateway: "shopify_payments", kind: .authorization)])
    _ = try other.apply(.pay(PaymentInput(order: "#1001", kind: .void)))
    #expect(other.orders[0].displayFinancialStatus == .voided)
  }

  @Test("A cancellation restocks, pays back and leaves nothing to pay")
  func cancellation() throws {
    var shop = try shop()
    let events = try shop.apply(.cancel(CancelInput(order: "#1001")))
    let order = shop.orders[0]
    #expect(order.displayFinancialStatus == .refunded)
    #expect(order.totalRefunded == decimal("43.80"))
    #expect(order.totalOutstanding.isZero)
    #expect(order.cancelledAt != nil)
    #expect(shop.inventoryLevel(sku: ShopFixture.tee, location: "Berlin")?.available == 10)
    #expect(
      events.map(\.topic) == [
        .ordersCancelled, .refundsCreate, .ordersUpdated, .inventoryLevelsUpdate, .inventoryLevelsUpdate,
      ])
    #expect(throws: ShopError.self) { try shop.apply(.cancel(CancelInput(order: "#1001"))) }
    #expect(throws: ShopError.self) { try shop.apply(.fulfill(FulfillmentInput(order: "#1001"))) }
  }

  @Test("Paying back less than the refund comes to is booked as a discrepancy")
  func discrepancy() throws {
    var shop = try shop()
    _ = try shop.apply(
      .refund(
        RefundInput(
          order: "#1001", lines: [.init(sku: ShopFixture.tee, quantity: 1)],
          transactions: [.init(amount: decimal("18.00"))])))
    let order = shop.orders[0]
    #expect(order.refunds[0].adjustments.map(\.amount) == [decimal("2.00")])
    #expect(order.currentTotalPrice == decimal("25.80"))
    #expect(order.totalOutstanding.isZero)
  }

  @Test("Ids count up from the base and no two are the same")
  func ids() throws {
    var shop = try shop()
    _ = try shop.apply(.fulfill(FulfillmentInput(order: "#1001")))
    _ = try shop.apply(
      .refund(
        RefundInput(order: "#1001", lines: [.init(sku: ShopFixture.mug, quantity: 1, restock: .return)])))
    let order = shop.orders[0]
    var ids = shop.locations.map(\.id) + shop.variants.flatMap { [$0.id, $0.productID, $0.inventoryItemID] }
    ids += [shop.id, order.id] + order.lineItems.map(\.id) + order.transactions.map(\.id)
    ids += order.fulfillments.flatMap { [$0.id] + $0.lines.map(\.id) }
    ids += order.refunds.flatMap { [$0.id] + $0.lines.map(\.id) } + shop.inventoryLevels.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy { $0 > shop.configuration.idBase && $0 <= shop.lastID })
  }
}
