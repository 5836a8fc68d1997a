import Testing

@testable import ShopifySim

@Suite("The shop's clock")
struct ShopTimeTests {
  @Test(
    "Times are read and written alike",
    arguments: [
      "2026-01-05T09:00:00Z", "2024-02-29T23:59:59Z", "2000-03-01T00:00:00Z", "1999-12-31T12:30:45Z",
    ])
  func roundTrip(text: String) { #expect(ShopTime(text)?.description == text) }

  @Test("REST writes the shop's offset, the webhook header nanoseconds")
  func forms() {
    let time = ShopTime("2026-01-05T02:00:00Z")
    #expect(time?.text(offsetMinutes: -300) == "2026-01-04T21:00:00-05:00")
    #expect(time?.text(offsetMinutes: 330) == "2026-01-05T07:30:00+05:30")
    #expect(time?.nanosecondText == "2026-01-05T02:00:00.000000000Z")
  }

  @Test(
    "Anything else is refused",
    arguments: ["", "2026-01-05", "2026-13-05T09:00:00Z", "2026-02-29T09:00:00Z", "2026-01-05 09:00:00Z"])
  func refused(text: String) { #expect(ShopTime(text) == nil) }
}
