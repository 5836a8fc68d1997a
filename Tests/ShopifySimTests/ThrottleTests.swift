import CommerceTypes
import GraphQLLanguage
import Testing

@testable import ShopifySim

@Suite("How often an app may ask")
struct ThrottleTests {
  /// Costs 134 points: 2, and 11 times 1 with 2 and 9 for the lines.
  private static let dear = "{ orders(first: 250) { nodes { lineItems(first: 100) { nodes { id } } } } }"

  private static func cost(_ answer: AdminAnswer) throws -> JSONValue {
    try #require(answer.json.at("extensions.cost"))
  }

  @Test("A full bucket is emptied, and filled again by exactly the time that the answer tells to wait")
  func emptied() throws {
    let lab = try AdminLab(
      Shop(ShopConfiguration(domain: "lab.myshopify.com", currency: .eur)),
      limits: AdminLimits(points: BucketSize(capacity: 150, restoreRate: 20), clock: .virtual))
    let first = try Self.cost(try lab.graphQL(Self.dear))
    let requested = try #require(first["requestedQueryCost"]?.intValue)
    #expect(requested > 100 && requested <= 150)
    // No orders: an empty connection is charged in full.
    #expect(first["actualQueryCost"]?.intValue == requested)
    #expect(first.at("throttleStatus.currentlyAvailable")?.intValue == 150 - requested)
    #expect(first.at("throttleStatus.maximumAvailable")?.intValue == 150)

    var refused = try lab.graphQL(Self.dear)
    #expect(refused.status == 200)
    #expect(refused.json["data"] == nil)
    #expect(refused.json.at("errors.0.extensions.code")?.stringValue == "THROTTLED")
    #expect(refused.json.at("extensions.cost.actualQueryCost")?.isNull == true)

    let told = try Self.cost(refused)
    let available = try #require(told.at("throttleStatus.currentlyAvailable")?.intValue)
    let missing = requested - available
    let rate = try #require(told.at("throttleStatus.restoreRate")?.intValue)
    let seconds = (missing + rate - 1) / rate
    #expect(seconds > 1)
    try lab.wait(seconds: seconds - 1)
    refused = try lab.graphQL(Self.dear)
    #expect(refused.json.at("errors.0.message")?.stringValue == "Throttled")
    try lab.wait(seconds: 1)
    let answered = try lab.graphQL(Self.dear)
    #expect(answered.json["errors"] == nil)
    #expect(answered.json.at("data.orders.nodes") == [])
  }

  @Test("What a query didn't come to is given back")
  func givenBack() throws {
    let lab = try AdminLab()
    let answer = try Self.cost(try lab.graphQL("{ orders(first: 100) { nodes { id } } }"))
    let actual = try #require(answer["actualQueryCost"]?.intValue)
    let requested = try #require(answer["requestedQueryCost"]?.intValue)
    #expect(actual < requested)
    #expect(answer.at("throttleStatus.currentlyAvailable")?.intValue == 2000 - actual)
  }

  @Test("A query that costs more than a single one may, or than the bucket ever holds, is refused for good")
  func tooDear() throws {
    let lab = try AdminLab(
      limits: AdminLimits(points: BucketSize(capacity: 20, restoreRate: 10), clock: .virtual))
    let refused = try lab.graphQL(Self.dear).json
    #expect(refused["data"] == nil)
    #expect(refused.at("errors.0.extensions.code")?.stringValue == "MAX_COST_EXCEEDED")
    #expect(refused.at("errors.0.extensions.maxCost")?.intValue == 20)
    // Nothing was taken.
    let small = try Self.cost(try lab.graphQL("{ shop { id } }"))
    #expect(small.at("throttleStatus.currentlyAvailable")?.intValue == 19)
  }

  @Test("Without a clock nobody is throttled")
  func unlimited() throws {
    let lab = try AdminLab(
      limits: AdminLimits(points: BucketSize(capacity: 150, restoreRate: 1), clock: .none))
    for _ in 1...5 { #expect(try lab.graphQL(Self.dear).json["errors"] == nil) }
  }

  @Test("A bucket fills by the millisecond, stops at its brim, and tells how long is to wait")
  func bucket() {
    var bucket = PointBucket(BucketSize(capacity: 10, restoreRate: 4))
    #expect(bucket.received(10, at: 1_000) == .admitted)
    #expect(bucket.received(1, at: 1_000) == .refused(wait: 250))
    #expect(bucket.received(1, at: 1_249) == .refused(wait: 1))
    #expect(bucket.received(1, at: 1_250) == .admitted)
    // A clock that runs back fills nothing.
    #expect(bucket.received(1, at: 0) == .refused(wait: 250))
    #expect(bucket.received(1, at: 1_250) == .refused(wait: 250))
    #expect(bucket.received(10, at: .max) == .admitted)
    bucket.returned(100)
    #expect(bucket.available == 10)
  }

  @Test("REST's bucket takes forty calls, leaks two a second, and says how full it is")
  func rest() throws {
    let lab = try AdminLab()
    for number in 1...40 {
      let answer = try lab.get("/admin/api/2026-07/shop.json")
      #expect(answer.status == 200)
      #expect(answer.header("X-Shopify-Shop-Api-Call-Limit") == "\(number)/40")
    }
    let refused = try lab.get("/admin/api/2026-07/shop.json")
    #expect(refused.status == 429)
    #expect(refused.header("Retry-After") == "2.0")
    #expect(refused.header("X-Shopify-Shop-Api-Call-Limit") == "40/40")
    try lab.wait(seconds: 2)
    for _ in 1...4 { #expect(try lab.get("/admin/api/2026-07/shop.json").status == 200) }
    #expect(try lab.get("/admin/api/2026-07/shop.json").status == 429)
    // GraphQL's bucket is another one.
    #expect(try lab.graphQL("{ shop { id } }").json["errors"] == nil)
  }

  @Test("Every third call is refused when told so: GraphQL by 429 and THROTTLED in turns, REST by 429")
  func everyThird() throws {
    let lab = try AdminLab(limits: AdminLimits(clock: .virtual, refuseEvery: 3))
    var seen: [String] = []
    for _ in 1...6 {
      let answer = try lab.graphQL("{ shop { id } }")
      seen.append(answer.json.at("errors.0.extensions.code")?.stringValue ?? String(answer.status))
    }
    #expect(seen == ["200", "200", "429", "200", "200", "THROTTLED"])
    var statuses: [Int] = []
    for _ in 1...6 { statuses.append(try lab.get("/admin/api/2026-07/shop.json").status) }
    #expect(statuses == [200, 200, 429, 200, 200, 429])
  }

  @Test("The cost debug header shows what each root costs")
  func costDebug() throws {
    let lab = try AdminLab()
    let query = "{ shop { id } all: orders(first: 10) { nodes { id } } }"
    let fields = try lab.graphQL(query, showsCosts: true).json.at("extensions.cost.fields")
    #expect(fields?.at("1.path") == ["all"])
    let sum = (fields?.arrayValue ?? []).compactMap { $0["requestedTotalCost"]?.intValue }.reduce(0, +)
    let answer = try lab.graphQL(query).json
    #expect(answer.at("extensions.cost.fields") == nil)
    #expect(answer.at("extensions.cost.requestedQueryCost")?.intValue == sum)
  }
}
