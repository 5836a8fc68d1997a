import CommerceTypes
import CurlTransport
import Testing

@testable import ShopifySim

@Suite("Bounds of the simulator")
struct ShopBoundsTests {
  @Test("An order whose sum would pass the bounds of exact amounts is refused")
  func subtotal() {
    var shop = ShopFixture.shop()
    let line = OrderLineInput(sku: ShopFixture.mug, quantity: 1_000_000, price: 999_999)
    #expect(throws: ShopError.self) {
      _ = try shop.apply(.placeOrder(OrderInput(email: "a@example.com", lines: [line, line])))
    }
    #expect(shop.orders.isEmpty)
  }

  @Test("A start that is cancelled ends", .timeLimit(.minutes(1)))
  func cancelledStart() async {
    let simulator = ShopSimulator(
      shop: ShopFixture.shop(), accessToken: "t", webhookSecret: "s", transport: CurlHTTPTransport())
    let start = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return try await simulator.start()
    }
    _ = await start.result
    await simulator.stop()
  }
}
