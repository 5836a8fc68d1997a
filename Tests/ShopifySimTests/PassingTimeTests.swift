import CommerceTypes
import ShopifySim
import Testing

@Suite("The passing of time")
struct PassingTimeTests {
  private static let day = 86_400

  private func authorized() throws -> Shop {
    var shop = ShopFixture.shop()
    _ = try shop.apply(
      .placeOrder(
        OrderInput(
          lines: [OrderLineInput(sku: ShopFixture.tee, quantity: 1)],
          transactions: [TransactionInput(gateway: "shopify_payments", kind: .authorization)])))
    return shop
  }

  @Test("An authorization lapses after seven days: the order reads as expired and is told of at that moment")
  func lapse() throws {
    var shop = try authorized()
    let lapse = try #require(shop.order(named: "#1001")?.transactions.first?.authorizationExpiresAt)
    #expect(try shop.apply(.wait(seconds: 6 * Self.day)).isEmpty)
    #expect(shop.order(named: "#1001")?.displayFinancialStatus == .authorized)
    let events = try shop.apply(.wait(seconds: 3 * Self.day))
    #expect(events.map(\.topic.rawValue) == ["orders/updated"])
    #expect(events.first?.triggeredAt == lapse)
    let order = try #require(shop.order(named: "#1001"))
    #expect(order.displayFinancialStatus == .expired)
    #expect(order.totalCapturable.isZero)
    #expect(order.updatedAt == lapse)
    #expect(throws: ShopError.self) {
      _ = try shop.apply(.pay(PaymentInput(order: "#1001", kind: .capture)))
    }
  }

  @Test("What was captured in time stays, what was not lapses")
  func partlyCaptured() throws {
    var shop = try authorized()
    _ = try shop.apply(.pay(PaymentInput(order: "#1001", kind: .capture, amount: 5)))
    let events = try shop.apply(.wait(seconds: 8 * Self.day))
    #expect(events.map(\.topic.rawValue) == ["orders/updated"])
    let order = try #require(shop.order(named: "#1001"))
    #expect(order.displayFinancialStatus == .partiallyPaid)
    #expect(order.totalCapturable.isZero && order.totalReceived == MoneyBag(5))
  }

  @Test(
    "A captured or voided authorization passes its end unnoticed",
    arguments: [TransactionKind.capture, .void])
  func settled(kind: TransactionKind) throws {
    var shop = try authorized()
    _ = try shop.apply(.pay(PaymentInput(order: "#1001", kind: kind)))
    let before = shop.order(named: "#1001")
    #expect(try shop.apply(.wait(seconds: 30 * Self.day)).isEmpty)
    #expect(shop.order(named: "#1001") == before)
  }

  @Test("A century of waiting ends where it should")
  func century() throws {
    var shop = try authorized()
    _ = try shop.apply(.wait(seconds: 36_525 * Self.day))
    #expect(shop.now.description.hasPrefix("2126-01-06T"))
    #expect(shop.order(named: "#1001")?.displayFinancialStatus == .expired)
  }

  @Test(
    "A wait past the year 9999 and one into the past are refused",
    arguments: [Int.max, Int.max / 1000, 300_000_000_000, -1, Int.min])
  func impossible(seconds: Int) throws {
    var shop = try authorized()
    let now = shop.now
    #expect(throws: ShopError.self) { _ = try shop.apply(.wait(seconds: seconds)) }
    #expect(shop.now == now)
    #expect(shop.order(named: "#1001")?.displayFinancialStatus == .authorized)
  }

  @Test("The last second of the year 9999 can be reached")
  func latest() throws {
    var shop = ShopFixture.shop()
    let rest = (ShopTime.latest.milliseconds - shop.now.milliseconds) / 1000 - 1
    _ = try shop.apply(.wait(seconds: rest))
    #expect(shop.now.description == "9999-12-31T23:59:59Z")
  }
}
