import CommerceTypes
import Testing

@testable import ShopifySim

@Suite("Fulfillment orders")
struct FulfillmentOrderTests {
  private static let mug = ShopFixture.mug
  private static let tee = ShopFixture.tee

  /// Four mugs and two tees, all in Berlin.
  private func shop() throws -> Shop {
    var shop = ShopFixture.shop()
    for sku in [Self.mug, Self.tee] {
      _ = try shop.apply(.setInventory(InventoryInput(sku: sku, location: "Berlin", available: 10)))
    }
    _ = try shop.apply(
      .placeOrder(
        OrderInput(lines: [
          OrderLineInput(sku: Self.mug, quantity: 4), OrderLineInput(sku: Self.tee, quantity: 2),
        ])))
    return shop
  }

  private func change(
    _ shop: inout Shop, _ action: FulfillmentOrderChange.Action, at location: String? = nil
  ) throws(ShopError) -> [WebhookTopic] {
    try shop.apply(
      .changeFulfillmentOrder(FulfillmentOrderChange(order: "#1001", location: location, action: action))
    ).map(\.topic)
  }

  private func parts(_ shop: Shop) throws -> [FulfillmentOrder] {
    try #require(shop.order(named: "#1001")).fulfillmentOrders
  }

  @Test("A held fulfillment order can't be fulfilled until it is released")
  func hold() throws {
    var shop = try shop()
    let id = try parts(shop)[0].id
    let held = try change(&shop, .hold(reason: "HIGH_RISK_OF_FRAUD", notes: "call", lines: []))
    #expect(held == [.fulfillmentOrdersPlacedOnHold, .ordersUpdated])
    #expect(try parts(shop).map(\.status) == [.onHold])
    #expect(try parts(shop)[0].id == id)
    #expect(shop.order(named: "#1001")?.displayFulfillmentStatus == .onHold)
    for lines in [nil, [FulfillmentInput.Line(sku: Self.mug, quantity: 1)]] {
      #expect {
        try shop.apply(.fulfill(FulfillmentInput(order: "#1001", lines: lines)))
      } throws: { error in
        (error as? ShopError)?.code == .onHold
      }
    }
    #expect(throws: ShopError.self) { try change(&shop, .move(to: "Hamburg", lines: [])) }
    #expect(throws: ShopError.self) { try change(&shop, .hold(reason: "OTHER", notes: nil, lines: [])) }
    #expect(try change(&shop, .releaseHold) == [.fulfillmentOrdersHoldReleased, .ordersUpdated])
    _ = try shop.apply(.fulfill(FulfillmentInput(order: "#1001")))
    #expect(try parts(shop).map(\.status) == [.closed])
  }

  @Test("Holding some units makes a new fulfillment order for them; the others can be fulfilled")
  func partialHold() throws {
    var shop = try shop()
    let id = try parts(shop)[0].id
    _ = try change(&shop, .hold(reason: "OTHER", notes: nil, lines: [.init(sku: Self.mug, quantity: 3)]))
    let parts = try parts(shop)
    #expect(parts.map(\.status) == [.open, .onHold])
    #expect(parts.map(\.remainingQuantity) == [3, 3])
    #expect(parts[0].id == id && parts[1].id != id)
    #expect(shop.levels(Self.mug, "Berlin") == [6, 4, 10])
    _ = try shop.apply(.fulfill(FulfillmentInput(order: "#1001")))
    #expect(try self.parts(shop).map(\.status) == [.closed, .onHold])
    #expect(shop.levels(Self.mug, "Berlin") == [6, 3, 9])
    #expect {
      try shop.apply(.fulfill(FulfillmentInput(order: "#1001")))
    } throws: { error in
      (error as? ShopError)?.code == .onHold
    }
  }

  @Test("Holding every unit by name holds the fulfillment order itself")
  func holdAllByName() throws {
    var shop = try shop()
    let id = try parts(shop)[0].id
    _ = try change(
      &shop,
      .hold(
        reason: "OTHER", notes: nil,
        lines: [.init(sku: Self.mug, quantity: 4), .init(sku: Self.tee, quantity: 2)]))
    #expect(try parts(shop).map(\.id) == [id])
    #expect(try parts(shop).map(\.remainingQuantity) == [6])
    #expect(try parts(shop).map(\.status) == [.onHold])
  }

  @Test("A move makes a new fulfillment order there and commits its units there")
  func move() throws {
    var shop = try shop()
    let moved = try change(&shop, .move(to: "Hamburg", lines: [.init(sku: Self.mug, quantity: 1)]))
    #expect(moved.contains(.fulfillmentOrdersMoved) && moved.contains(.ordersUpdated))
    #expect(shop.levels(Self.mug, "Berlin") == [7, 3, 10])
    #expect(shop.levels(Self.mug, "Hamburg") == [-1, 1, 0])
    #expect(try parts(shop).map(\.remainingQuantity) == [5, 1])
    _ = try change(&shop, .move(to: "Hamburg", lines: []), at: "Berlin")
    #expect(try parts(shop).map(\.status) == [.cancelled, .open, .open])
    #expect(Set(try parts(shop).map(\.id)).count == 3)
    #expect(shop.levels(Self.mug, "Berlin") == [10, 0, 10])
    #expect(shop.levels(Self.mug, "Hamburg") == [-4, 4, 0])
  }

  @Test("What left stays with the old fulfillment order when the rest is moved")
  func moveRest() throws {
    var shop = try shop()
    _ = try shop.apply(
      .fulfill(FulfillmentInput(order: "#1001", lines: [.init(sku: Self.mug, quantity: 1)])))
    _ = try change(&shop, .move(to: "Hamburg", lines: []))
    #expect(try parts(shop).map(\.status) == [.closed, .open])
    #expect(try parts(shop).map(\.totalQuantity) == [1, 5])
  }

  @Test("A split leaves units on both sides, under two ids at one location")
  func split() throws {
    var shop = try shop()
    let topics = try change(&shop, .split(lines: [.init(sku: Self.tee, quantity: 1)]))
    #expect(topics == [.fulfillmentOrdersSplit, .ordersUpdated])
    #expect(try parts(shop).map(\.remainingQuantity) == [5, 1])
    #expect(shop.levels(Self.tee, "Berlin") == [8, 2, 10])
    #expect(throws: ShopError.self) { try change(&shop, .split(lines: [])) }
    #expect(throws: ShopError.self) {
      try change(
        &shop, .split(lines: [.init(sku: Self.mug, quantity: 4), .init(sku: Self.tee, quantity: 1)]))
    }
    _ = try shop.apply(.fulfill(FulfillmentInput(order: "#1001")))
    #expect(shop.order(named: "#1001")?.fulfillments.map(\.fulfillmentOrderIDs.count) == [2])
  }

  @Test("A cancelled fulfillment order is replaced by a new open one for the same units")
  func cancel() throws {
    var shop = try shop()
    let id = try parts(shop)[0].id
    #expect(try change(&shop, .cancel) == [.fulfillmentOrdersCancelled, .ordersUpdated])
    let parts = try parts(shop)
    #expect(parts.map(\.status) == [.cancelled, .open])
    #expect(parts[0].id == id)
    #expect(parts[1].lines.map(\.remainingQuantity) == [4, 2])
    #expect(shop.levels(Self.mug, "Berlin") == [6, 4, 10])
  }

  @Test("A batch with one wrong line leaves everything unchanged")
  func batch() throws {
    var shop = try shop()
    let before = shop
    let lines = [FulfillmentInput.Line(sku: Self.mug, quantity: 1), .init(sku: Self.tee, quantity: 3)]
    let actions: [FulfillmentOrderChange.Action] = [
      .hold(reason: "OTHER", notes: nil, lines: lines), .move(to: "Hamburg", lines: lines),
      .split(lines: lines),
    ]
    for action in actions {
      #expect(throws: ShopError.self) { try change(&shop, action) }
      #expect(shop.order(named: "#1001") == before.order(named: "#1001"))
      #expect(Array(shop.inventoryLevels) == Array(before.inventoryLevels))
      #expect(shop.lastID == before.lastID)
    }
  }

  @Test("Several fulfillment orders need their location named; a foreign location has none")
  func ambiguity() throws {
    var shop = try shop()
    _ = try change(&shop, .move(to: "Hamburg", lines: [.init(sku: Self.mug, quantity: 1)]))
    #expect(throws: ShopError.self) { try change(&shop, .hold(reason: "OTHER", notes: nil, lines: [])) }
    _ = try change(&shop, .hold(reason: "OTHER", notes: nil, lines: []), at: "Hamburg")
    #expect(try parts(shop).map(\.status) == [.open, .onHold])
    #expect(throws: ShopError.self) { try change(&shop, .cancel, at: "Mars") }
    #expect(throws: ShopError.self) { try change(&shop, .move(to: "Berlin", lines: []), at: "Berlin") }
  }
}
