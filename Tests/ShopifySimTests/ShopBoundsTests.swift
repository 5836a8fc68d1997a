import CurlTransport
import Testing

@testable import ShopifySim

@Suite("Bounds of the simulator")
struct ShopBoundsTests {
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
