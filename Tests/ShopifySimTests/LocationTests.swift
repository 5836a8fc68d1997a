import CommerceTypes
import ShopifySim
import Testing

@Suite("Locations")
struct LocationTests {
  private func change(_ shop: inout Shop, _ name: String, _ action: LocationChange.Action) throws -> [String]
  {
    try shop.apply(.location(LocationChange(name: name, action: action))).map(\.topic.rawValue)
  }

  @Test("A location is made, renamed, closed and opened again")
  func life() throws {
    var shop = ShopFixture.shop()
    #expect(try change(&shop, "Bremen", .create(MailingAddress(city: "Bremen"))) == ["locations/create"])
    #expect(try change(&shop, "Bremen", .rename(to: "Kiel")) == ["locations/update"])
    #expect(shop.location(named: "Bremen") == nil)
    #expect(try change(&shop, "Kiel", .deactivate) == ["locations/deactivate"])
    #expect(shop.location(named: "Kiel")?.isActive == false)
    #expect(try change(&shop, "Kiel", .activate) == ["locations/activate"])
    #expect(shop.locations.map(\.name) == ["Berlin", "Hamburg", "Kiel"])
  }

  @Test("A location with inventory, the only active one and a taken name are refused")
  func refusals() throws {
    var shop = ShopFixture.shop()
    _ = try shop.apply(.setInventory(InventoryInput(sku: ShopFixture.mug, location: "Berlin", available: 1)))
    let stocked = #expect(throws: ShopError.self) { _ = try change(&shop, "Berlin", .deactivate) }
    #expect(stocked?.code == .impossibleLocation)
    let taken = #expect(throws: ShopError.self) { _ = try change(&shop, "Berlin", .rename(to: "Hamburg")) }
    #expect(taken?.code == .duplicateName)
    _ = try shop.apply(.setInventory(InventoryInput(sku: ShopFixture.mug, location: "Berlin", available: 0)))
    _ = try change(&shop, "Berlin", .deactivate)
    let last = #expect(throws: ShopError.self) { _ = try change(&shop, "Hamburg", .deactivate) }
    #expect(last?.code == .impossibleLocation)
  }
}
