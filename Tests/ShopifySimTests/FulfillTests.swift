import CommerceTypes
import Testing

@testable import ShopifySim

@Suite("Fulfilling orders")
struct FulfillTests {
  private static let mug = ShopFixture.mug
  private static let tee = ShopFixture.tee

  /// Five mugs (three in Berlin, two in Hamburg) and a tee in Berlin.
  private func shop() throws -> Shop {
    var shop = ShopFixture.shop()
    for (sku, location, units) in [
      (Self.mug, "Berlin", 3), (Self.mug, "Hamburg", 4), (Self.tee, "Berlin", 5),
    ] {
      _ = try shop.apply(.setInventory(InventoryInput(sku: sku, location: location, available: units)))
    }
    _ = try shop.apply(
      .placeOrder(
        OrderInput(lines: [
          OrderLineInput(sku: Self.mug, quantity: 5), OrderLineInput(sku: Self.tee, quantity: 1),
        ])))
    return shop
  }

  private func order(_ shop: Shop) throws -> Order { try #require(shop.order(named: "#1001")) }

  private func refusal(_ shop: inout Shop, _ step: ShopStep) -> ShopError? {
    let before = shop
    do {
      _ = try shop.apply(step)
      return nil
    } catch {
      #expect(shop.lastID == before.lastID && shop.order(named: "#1001") == before.order(named: "#1001"))
      #expect(Array(shop.inventoryLevels) == Array(before.inventoryLevels))
      return error
    }
  }

  @Test("Three and two from two locations make two fulfillments with a tracking each")
  func overLocations() throws {
    var shop = try shop()
    let first = try shop.apply(
      .fulfill(
        FulfillmentInput(
          order: "#1001", location: "Berlin", lines: [.init(sku: Self.mug, quantity: 3)],
          tracking: [TrackingInfo(company: "DHL", number: "A1")])))
    #expect(first.map(\.topic) == [.fulfillmentsCreate, .ordersPartiallyFulfilled, .ordersUpdated])
    #expect(try order(shop).displayFulfillmentStatus == .partiallyFulfilled)
    _ = try shop.apply(
      .fulfill(
        FulfillmentInput(
          order: "#1001", location: "Hamburg", tracking: [TrackingInfo(company: "UPS", number: "B2")])))
    let last = try shop.apply(.fulfill(FulfillmentInput(order: "#1001")))
    #expect(last.map(\.topic) == [.fulfillmentsCreate, .ordersFulfilled, .ordersUpdated])
    let order = try order(shop)
    #expect(order.fulfillments.map(\.name) == ["#1001-F1", "#1001-F2", "#1001-F3"])
    #expect(order.fulfillments.map(\.totalQuantity) == [3, 2, 1])
    #expect(order.fulfillments.map { $0.tracking.first?.number } == ["A1", "B2", nil])
    #expect(order.fulfillmentOrders.map(\.status) == [.closed, .closed])
    #expect(shop.levels(Self.mug, "Berlin") == [0, 0, 0])
    #expect(shop.levels(Self.mug, "Hamburg") == [2, 0, 2])
  }

  @Test("Fulfilling without a location fulfils each part where it is")
  func everywhere() throws {
    var shop = try shop()
    _ = try shop.apply(.fulfill(FulfillmentInput(order: "#1001")))
    let order = try order(shop)
    #expect(order.fulfillments.map(\.totalQuantity) == [4, 2])
    #expect(Set(order.fulfillments.map(\.locationID)).count == 2)
    #expect(order.displayFulfillmentStatus == .fulfilled)
  }

  @Test("Fulfilling elsewhere moves the units there, the committed ones too")
  func moving() throws {
    var shop = try shop()
    let events = try shop.apply(
      .fulfill(
        FulfillmentInput(order: "#1001", location: "Hamburg", lines: [.init(sku: Self.tee, quantity: 1)])))
    #expect(events.map(\.topic).contains(.fulfillmentOrdersMoved))
    #expect(shop.levels(Self.tee, "Berlin") == [5, 0, 5])
    #expect(shop.levels(Self.tee, "Hamburg") == [-1, 0, -1])
    #expect(try order(shop).fulfillments[0].locationID == shop.location(named: "Hamburg")?.id)
  }

  @Test("A fulfillment order that part of left is in progress")
  func inProgress() throws {
    var shop = try shop()
    _ = try shop.apply(
      .fulfill(FulfillmentInput(order: "#1001", lines: [.init(sku: Self.tee, quantity: 1)])))
    #expect(try order(shop).fulfillmentOrders.map(\.status) == [.inProgress, .open])
  }

  @Test("More than is left is refused, and nothing changes")
  func tooMuch() throws {
    var shop = try shop()
    for lines in [
      [FulfillmentInput.Line(sku: Self.mug, quantity: 6)],
      [.init(sku: Self.mug, quantity: 3), .init(sku: Self.mug, quantity: 3)],
      [.init(sku: ShopFixture.book, quantity: 1)],
    ] {
      let error = refusal(&shop, .fulfill(FulfillmentInput(order: "#1001", lines: lines)))
      #expect(error?.code == .overFulfillment)
      #expect(error?.message == "Invalid fulfillment order line item quantity requested.")
    }
    for quantity in [0, -1, Int.min, Int.max] {
      let lines = [FulfillmentInput.Line(sku: Self.mug, quantity: quantity)]
      #expect(refusal(&shop, .fulfill(FulfillmentInput(order: "#1001", lines: lines))) != nil)
    }
    #expect(refusal(&shop, .fulfill(FulfillmentInput(order: "#1001", lines: [])))?.code == .invalidQuantity)
    _ = try shop.apply(.fulfill(FulfillmentInput(order: "#1001")))
    #expect(refusal(&shop, .fulfill(FulfillmentInput(order: "#1001")))?.code == .alreadyFulfilled)
  }

  @Test("New tracking replaces the old")
  func tracking() throws {
    var shop = try shop()
    _ = try shop.apply(
      .fulfill(FulfillmentInput(order: "#1001", location: "Berlin", tracking: [TrackingInfo(number: "A")])))
    let events = try shop.apply(
      .changeFulfillment(
        FulfillmentChange(fulfillment: "#1001-F1", action: .track([TrackingInfo(number: "B")]))))
    #expect(events.map(\.topic) == [.fulfillmentsUpdate, .ordersUpdated])
    let made = try order(shop).fulfillments[0]
    #expect(made.tracking.map(\.number) == ["B"])
    #expect(made.updatedAt > made.createdAt)
    for name in ["#1001-F9", "#9-F1", "", "-"] {
      let error = refusal(&shop, .changeFulfillment(FulfillmentChange(fulfillment: name, action: .cancel)))
      #expect(error?.code == .unknownFulfillment)
    }
  }

  @Test("A cancelled fulfillment's units are to be fulfilled again, on a new fulfillment order")
  func cancelled() throws {
    var shop = try shop()
    _ = try shop.apply(.fulfill(FulfillmentInput(order: "#1001", location: "Berlin")))
    let before = try order(shop).fulfillmentOrders.map(\.id)
    #expect(shop.levels(Self.mug, "Berlin") == [0, 0, 0])
    let cancel = ShopStep.changeFulfillment(FulfillmentChange(fulfillment: "#1001-F1", action: .cancel))
    #expect(try shop.apply(cancel).map(\.topic) == [.fulfillmentsUpdate, .ordersUpdated])
    #expect(shop.levels(Self.mug, "Berlin") == [0, 3, 3])
    let after = try order(shop)
    #expect(after.fulfillmentOrders.count == before.count + 1)
    #expect(after.fulfillmentOrders.last?.status == .open)
    #expect(after.displayFulfillmentStatus == .unfulfilled)
    #expect(refusal(&shop, cancel)?.code == .alreadyCancelled)
    _ = try shop.apply(.fulfill(FulfillmentInput(order: "#1001")))
    #expect(try order(shop).displayFulfillmentStatus == .fulfilled)
    #expect(shop.levels(Self.mug, "Berlin") == [0, 0, 0])
  }

  @Test("A fulfillment of which a unit came back isn't cancelled")
  func cameBack() throws {
    var shop = try shop()
    _ = try shop.apply(.fulfill(FulfillmentInput(order: "#1001", location: "Berlin")))
    _ = try shop.apply(
      .refund(RefundInput(order: "#1001", lines: [.init(sku: Self.tee, quantity: 1, restock: .return)])))
    let cancel = ShopStep.changeFulfillment(FulfillmentChange(fulfillment: "#1001-F1", action: .cancel))
    #expect(refusal(&shop, cancel)?.code == .notSimulated)
  }

  @Test("Tips aren't fulfilled")
  func tips() throws {
    var shop = ShopFixture.shop()
    _ = try shop.apply(.placeOrder(OrderInput(lines: [OrderLineInput(sku: Self.mug, quantity: 1)], tip: 3)))
    _ = try shop.apply(.fulfill(FulfillmentInput(order: "#1001")))
    let order = try order(shop)
    #expect(order.displayFulfillmentStatus == .fulfilled)
    #expect(order.fulfillments.flatMap(\.lines).count == 1)
  }
}
