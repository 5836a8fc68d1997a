import CommerceTypes
import Testing

@testable import ShopifySim

@Suite("Updates of an order's particulars")
struct UpdateTests {
  private func shop() throws -> Shop {
    var shop = ShopFixture.shop()
    _ = try shop.apply(
      .placeOrder(
        OrderInput(
          shippingAddress: MailingAddress(city: "Kiel"),
          lines: [OrderLineInput(sku: ShopFixture.mug, quantity: 3, price: 10)])))
    return shop
  }

  @Test("An update changes what it names and nothing else")
  func update() throws {
    var shop = try shop()
    let before = try #require(shop.orders.first)
    let events = try shop.apply(
      .update(
        UpdateInput(
          order: "#1001", note: "ring", shippingAddress: MailingAddress(city: "Bonn"), tags: ["b2b"],
          attributes: [CustomAttribute(key: "gift", value: "yes")], poNumber: "PO-1")))
    #expect(events.map(\.topic) == [.ordersUpdated])
    var after = try #require(shop.orders.first)
    #expect(after.shippingAddress?.city == "Bonn" && after.billingAddress?.city == "Kiel")
    #expect(after.note == "ring" && after.tags == ["b2b"] && after.poNumber == "PO-1")
    #expect(after.attributes.map(\.key) == ["gift"] && after.updatedAt > before.updatedAt)
    after.shippingAddress = before.shippingAddress
    after.note = before.note
    after.tags = before.tags
    after.attributes = before.attributes
    after.poNumber = before.poNumber
    after.updatedAt = before.updatedAt
    #expect(after == before)
  }

  @Test("An order is closed and opened again")
  func close() throws {
    var shop = try shop()
    _ = try shop.apply(.update(UpdateInput(order: "#1001", isClosed: true)))
    let closedAt = try #require(shop.orders.first?.closedAt)
    _ = try shop.apply(.update(UpdateInput(order: "#1001", isClosed: true)))
    #expect(shop.orders.first?.closedAt == closedAt)
    _ = try shop.apply(.update(UpdateInput(order: "#1001", isClosed: false)))
    #expect(shop.orders.first?.closedAt == nil)
  }

  @Test("An update of nothing, and one of an order that isn't there, are refused")
  func emptyUpdate() throws {
    var shop = try shop()
    #expect(throws: ShopError.self) { _ = try shop.apply(.update(UpdateInput(order: "#1001"))) }
    #expect(throws: ShopError.self) { _ = try shop.apply(.update(UpdateInput(order: "#9", note: "a"))) }
  }
}
