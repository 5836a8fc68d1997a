import CommerceTypes
import CurlTransport
import GraphQLLanguage
import Testing

@testable import ShopifySim

@Suite("The control API")
struct LabControlTests {
  private let receiver = RecordingReceiver()

  private func control() -> LabControl {
    LabControl(
      simulator: ShopSimulator(
        shop: ShopFixture.shop(), accessToken: "shpat_test", webhookSecret: "hush", transport: receiver))
  }

  private func call(
    _ control: LabControl, _ method: String, _ path: String, _ body: String = "",
    query: [String: String] = [:]
  ) async throws -> (status: Int, json: JSONValue) {
    let answer = await control.answer(
      method: method, path: path.split(separator: "/").map(String.init), query: query, body: Array(body.utf8))
    return (answer.status, try JSONValue(parsing: answer.body))
  }

  private let place = ##"{"step": {"place": {"lines": [{"sku": "MUG", "quantity": 2}]}}}"##
  private let subscription = ##"{"topic": "orders/create", "uri": "http://127.0.0.1:9/hooks"}"##

  @Test("A step tells its order, its events and the behaviours it leaned on")
  func step() async throws {
    let control = control()
    let (status, json) = try await call(control, "POST", "steps", place)
    #expect(status == 200)
    #expect(json["order"] == "#1001")
    #expect(json["events"]?.arrayValue?.contains { $0["topic"] == "orders/create" } == true)
    #expect(json["now"] == "2026-01-05T09:00:01Z")
    #expect(json["behaviours"]?.arrayValue?.isEmpty == false)
    let state = try await call(control, "GET", "state", query: ["order": "#1001"]).json["order"]
    #expect(state?["name"] == "#1001")
    #expect(state?["lines"]?[0]?["quantity"] == 2)
  }

  @Test("A refused step is 422 with Shopify's words and what to do, and changes nothing")
  func refusal() async throws {
    let control = control()
    let before = try await call(control, "GET", "state").json
    let (status, json) = try await call(
      control, "POST", "steps", ##"{"step": {"pay": {"order": "#9", "kind": "sale"}}}"##)
    #expect(status == 422)
    #expect(json["error"]?["code"] == "unknown-order")
    #expect(json["error"]?["remedy"]?.stringValue?.isEmpty == false)
    #expect(try await call(control, "GET", "state").json == before)
  }

  @Test(
    "What isn't written right is 400 with its path",
    arguments: [
      ("steps", "{", "the body"), ("steps", "{}", ".step"), ("steps", ##"{"step": {"nap": {}}}"##, "step"),
      ("steps", ##"{"step": {"wait": {"seconds": 1}}, "webhooks": "later"}"##, ".webhooks"),
      ("clock", "{}", "clock"), ("clock", ##"{"to": "yesterday"}"##, ".to"),
      ("reset", ##"{"shop": {"currency": "EUR"}}"##, ".shop.domain"),
      ("subscriptions", ##"{"topic": "orders", "uri": "https://a.example"}"##, "topic"),
      ("deliveries/delay", ##"{"ids": [1]}"##, ".seconds"),
    ])
  func mistakes(path: String, body: String, place: String) async throws {
    let (status, json) = try await call(control(), "POST", path, body)
    #expect(status == 400)
    #expect(json["error"]?["place"] == .string(place))
  }

  @Test("An unknown route is 404, a known one with another method 405, each with the routes there are")
  func routes() async throws {
    let unknown = try await call(control(), "GET", "orders")
    #expect(unknown.status == 404)
    #expect(unknown.json["error"]?["remedy"]?.stringValue?.contains("POST /_lab/steps") == true)
    #expect(try await call(control(), "GET", "steps").status == 405)
  }

  @Test("Webhooks of a step are sent, held or lost as it says")
  func modes() async throws {
    let control = control()
    #expect(try await call(control, "POST", "subscriptions", subscription).status == 200)
    _ = try await call(control, "POST", "steps", place)
    #expect(receiver.requests.count == 1)
    for (mode, state) in [("hold", "held"), ("drop", "dropped")] {
      let body = #"{"step": {"place": {"lines": [{"sku": "MUG", "quantity": 1}]}}, "webhooks": "\#(mode)"}"#
      _ = try await call(control, "POST", "steps", body)
      let listed = try await call(control, "GET", "deliveries", query: ["state": state]).json
      #expect(listed["deliveries"]?.arrayValue?.count == 1)
    }
    #expect(receiver.requests.count == 1)
  }

  @Test("Deliveries are held, released, delayed, reordered, dropped, replayed and duplicated")
  func power() async throws {
    let control = control()
    _ = try await call(control, "POST", "subscriptions", subscription)
    for _ in 0..<3 {
      _ = try await call(control, "POST", "steps", place.dropLast() + ##", "webhooks": "hold"}"##)
    }
    func state(_ id: Int) async throws -> String? {
      try await call(control, "GET", "deliveries/\(id)").json["state"]?.stringValue
    }
    #expect(try await state(1) == "held")
    #expect(try await call(control, "POST", "deliveries/release", ##"{"ids": [1, 2, 3]}"##).status == 200)
    #expect(try await state(1) == "pending")
    #expect(try await call(control, "POST", "deliveries/reorder", ##"{"ids": [3, 2]}"##).status == 200)
    #expect(
      try await call(control, "POST", "deliveries/delay", ##"{"ids": [2], "seconds": 600}"##).status == 200)
    #expect(try await call(control, "POST", "deliveries/drop", ##"{"ids": [1]}"##).status == 200)
    #expect(try await state(1) == "dropped")
    let clock = try await call(control, "POST", "clock", ##"{"advance": 60}"##).json
    #expect(clock["attempts"]?.arrayValue?.map { $0["delivery"] } == [3])
    #expect(try await state(3) == "delivered")
    #expect(try await state(2) == "pending")
    let again = try await call(
      control, "POST", "deliveries/replay", ##"{"ids": [3], "freshWebhookId": true}"##)
    #expect(again.json["attempts"]?.arrayValue?.count == 1)
    let twice = try await call(control, "POST", "deliveries/duplicate", ##"{"ids": [3], "copies": 3}"##)
    #expect(twice.json["attempts"]?.arrayValue?.count == 3)
    #expect(try await call(control, "POST", "deliveries/drop", ##"{"ids": [3]}"##).status == 422)
    #expect(try await call(control, "GET", "deliveries/99").status == 404)
  }

  @Test("A payload is given to the byte, alone and in the list")
  func payloads() async throws {
    let control = control()
    _ = try await call(control, "POST", "subscriptions", subscription)
    _ = try await call(control, "POST", "steps", place)
    let bytes = await control.answer(method: "GET", path: ["deliveries", "1", "payload"]).body
    #expect(bytes == receiver.requests[0].body)
    let listed = try await call(control, "GET", "deliveries", query: ["payloads": "true"]).json
    #expect(listed["deliveries"]?[0]?["payload"] == .string(String(decoding: bytes, as: UTF8.self)))
  }

  @Test("The clock goes on by seconds or to a moment, pays out on the way, and never back")
  func clock() async throws {
    let control = control()
    _ = try await call(
      control, "POST", "steps",
      ##"{"step": {"place": {"lines": [{"sku": "MUG", "quantity": 1}], "transactions": [{"gateway": "shopify_payments"}]}}}"##
    )
    let moved = try await call(control, "POST", "clock", ##"{"to": "2026-01-31T23:30:00Z"}"##)
    #expect(moved.json["now"] == "2026-01-31T23:30:00Z")
    #expect(try await call(control, "GET", "state").json["counts"]?["payouts"] == 1)
    #expect(try await call(control, "POST", "clock", ##"{"to": "2026-01-05T00:00:00Z"}"##).status == 400)
    #expect(
      try await call(control, "POST", "clock", ##"{"advance": 60}"##).json["now"] == "2026-01-31T23:31:01Z")
  }

  @Test("A reset begins with the same shop or another, and keeps the subscriptions unless told otherwise")
  func reset() async throws {
    let control = control()
    _ = try await call(control, "POST", "subscriptions", subscription)
    _ = try await call(control, "POST", "steps", place)
    _ = try await call(control, "POST", "reset")
    #expect(try await call(control, "GET", "state").json["counts"]?["orders"] == 0)
    #expect(
      try await call(control, "GET", "subscriptions").json["subscriptions"]?.arrayValue?.count == 1)
    let other =
      ##"{"shop": {"domain": "other.myshopify.com", "currency": "JPY"}, "keepSubscriptions": false}"##
    _ = try await call(control, "POST", "reset", other)
    #expect(try await call(control, "GET", "state").json["shop"]?["currency"] == "JPY")
    #expect(try await call(control, "GET", "subscriptions").json["subscriptions"] == [])
  }

  @Test("Evidence names every behaviour and whether it was leaned on")
  func evidence() async throws {
    let control = control()
    _ = try await call(control, "POST", "steps", place)
    let rows = try await call(control, "GET", "evidence").json["behaviours"]?.arrayValue ?? []
    #expect(rows.count == Behaviour.all.count)
    #expect(rows.contains { $0["leanedOn"] == true })
    #expect(rows.contains { $0["leanedOn"] == false })
  }

  @Test("Over HTTP it answers this machine's programs, and no web page and no other host name")
  func guarded() async throws {
    let simulator = ShopSimulator(
      shop: ShopFixture.shop(), accessToken: "shpat_test", webhookSecret: "hush", transport: receiver)
    let port = try await simulator.start()
    func status(_ headers: [HTTPHeader]) async throws -> Int {
      try await CurlHTTPTransport().send(
        HTTPRequest(
          method: "GET", url: "http://127.0.0.1:\(port)/_lab/state", headers: headers, body: [])
      ).status
    }
    #expect(try await status([]) == 200)
    #expect(try await status([HTTPHeader("Origin", "https://evil.example")]) == 403)
    #expect(try await status([HTTPHeader("Host", "evil.example:\(port)")]) == 403)
    await simulator.stop()
  }
}
