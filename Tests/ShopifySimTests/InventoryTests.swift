import CommerceTypes
import Testing

@testable import ShopifySim

@Suite("Inventory levels")
struct InventoryTests {
  private static let mug = ShopFixture.mug

  /// Ten mugs in Berlin, three of them ordered.
  private func shop() throws -> Shop {
    var shop = ShopFixture.shop()
    _ = try shop.apply(.setInventory(InventoryInput(sku: Self.mug, location: "Berlin", available: 10)))
    _ = try shop.apply(.placeOrder(OrderInput(lines: [OrderLineInput(sku: Self.mug, quantity: 3)])))
    return shop
  }

  private func set(
    _ shop: inout Shop, _ units: Int, isOnHand: Bool = false, compare: Int? = nil, incoming: Int? = nil,
    at location: String = "Berlin"
  ) throws -> [WebhookTopic] {
    try shop.apply(
      .setInventory(
        InventoryInput(
          sku: Self.mug, location: location, available: units, isOnHand: isOnHand, compare: compare,
          incoming: incoming))
    ).map(\.topic)
  }

  @Test("An order commits its units and leaves on hand alone")
  func ordering() throws {
    #expect(try shop().levels(Self.mug, "Berlin") == [7, 3, 10])
  }

  @Test("Setting available units moves on hand ones along and leaves committed ones")
  func available() throws {
    var shop = try shop()
    #expect(try set(&shop, 20) == [.inventoryLevelsUpdate])
    #expect(shop.levels(Self.mug, "Berlin") == [20, 3, 23])
  }

  @Test("Setting on hand units makes available what is neither committed nor set apart")
  func onHand() throws {
    var shop = try shop()
    let id = try #require(shop.inventoryLevel(sku: Self.mug, location: "Berlin")?.id)
    shop.inventoryLevels[id]?.setApart = ["damaged": 2]
    #expect(shop.levels(Self.mug, "Berlin") == [7, 3, 12])
    _ = try set(&shop, 10, isOnHand: true)
    #expect(shop.levels(Self.mug, "Berlin") == [5, 3, 10])
  }

  @Test("A set with the number that is there now passes, with another it is refused and nothing changes")
  func compare() throws {
    var shop = try shop()
    #expect {
      try set(&shop, 9, compare: 10)
    } throws: { error in
      (error as? ShopError)?.code == .staleQuantity
    }
    #expect(shop.levels(Self.mug, "Berlin") == [7, 3, 10])
    _ = try set(&shop, 9, compare: 7)
    _ = try set(&shop, 5, isOnHand: true, compare: 12)
    #expect(shop.levels(Self.mug, "Berlin") == [2, 3, 5])
    #expect(throws: ShopError.self) { try set(&shop, 1, compare: 0, at: "Hamburg") }
  }

  @Test("Incoming units are counted apart from those on hand")
  func incoming() throws {
    var shop = try shop()
    #expect(try set(&shop, 7, incoming: 40) == [])
    let level = try #require(shop.inventoryLevel(sku: Self.mug, location: "Berlin"))
    #expect([level.available, level.onHand, level.incoming] == [7, 10, 40])
    _ = try set(&shop, 8)
    #expect(shop.inventoryLevel(sku: Self.mug, location: "Berlin")?.incoming == 40)
    #expect(throws: ShopError.self) { try set(&shop, 8, incoming: -1) }
  }

  @Test("A level's first units connect it, later ones update it, the same number tells nothing")
  func events() throws {
    var shop = try shop()
    #expect(try set(&shop, 4, at: "Hamburg") == [.inventoryLevelsConnect, .inventoryLevelsUpdate])
    #expect(try set(&shop, 5, at: "Hamburg") == [.inventoryLevelsUpdate])
    #expect(try set(&shop, 5, at: "Hamburg") == [])
  }

  @Test("Numbers that no shop has are refused", arguments: [1_000_000_001, -1_000_000_001, Int.max, Int.min])
  func absurd(units: Int) throws {
    var shop = try shop()
    #expect(throws: ShopError.self) { try set(&shop, units) }
    #expect(throws: ShopError.self) { try set(&shop, units, isOnHand: true) }
    #expect(throws: ShopError.self) { try set(&shop, 1, incoming: units) }
    #expect(shop.levels(Self.mug, "Berlin") == [7, 3, 10])
  }

  @Test("Goods that aren't tracked have no levels")
  func untracked() throws {
    var configuration = ShopFixture.configuration()
    configuration.products.append(
      ProductInput(sku: SKU("PDF"), title: "Manual", price: 3, tracked: false))
    var shop = Shop(configuration)
    #expect(throws: ShopError.self) {
      try shop.apply(.setInventory(InventoryInput(sku: SKU("PDF"), location: "Berlin", available: 1)))
    }
    _ = try shop.apply(.placeOrder(OrderInput(lines: [OrderLineInput(sku: SKU("PDF"), quantity: 1)])))
    _ = try shop.apply(.fulfill(FulfillmentInput(order: "#1001")))
    #expect(shop.order(named: "#1001")?.displayFulfillmentStatus == .fulfilled)
    #expect(shop.inventoryLevels.isEmpty)
  }

  @Test("What no location has alone is taken from several, what none has from the first")
  func splitting() throws {
    var shop = ShopFixture.shop()
    _ = try set(&shop, 2)
    _ = try set(&shop, 4, at: "Hamburg")
    func place() throws {
      _ = try shop.apply(.placeOrder(OrderInput(lines: [OrderLineInput(sku: Self.mug, quantity: 3)])))
    }
    try place()
    #expect(shop.levels(Self.mug, "Hamburg") == [1, 3, 4])
    try place()
    #expect(shop.levels(Self.mug, "Berlin") == [0, 2, 2])
    #expect(shop.levels(Self.mug, "Hamburg") == [0, 4, 4])
    #expect(shop.order(named: "#1002")?.fulfillmentOrders.map(\.totalQuantity) == [2, 1])
    try place()
    #expect(shop.levels(Self.mug, "Berlin") == [-3, 5, 2])
    #expect(shop.order(named: "#1003")?.fulfillmentOrders.map(\.locationID) == [shop.locations[0].id])
  }
}

extension Shop {
  /// Available, committed and on hand units; empty where the goods were never stocked.
  func levels(_ sku: SKU, _ location: String) -> [Int] {
    inventoryLevel(sku: sku, location: location).map { [$0.available, $0.committed, $0.onHand] } ?? []
  }
}
