import GraphQLLanguage
import PayloadLint
import Testing

@Suite("Payloads that Shopify sends")
struct CleanPayloadTests {
  @Test(
    "A captured order has no contradiction, and enough of it is checked",
    arguments: Payloads.names(in: "captured"))
  func captured(name: String) throws {
    let report = try Linter().report(on: Payloads.bytes(name))
    #expect(report.findings.map(\.message) == [])
    #expect(report.equations >= 14)
    #expect(report.statuses >= 20)
  }

  @Test("All six captured orders are there")
  func all() {
    #expect(Payloads.names(in: "captured").count == 6)
  }

  @Test("A body that follows every rule has no contradiction", arguments: Payloads.names(in: "clean"))
  func clean(name: String) throws {
    let report = try Linter().report(on: Payloads.bytes(name))
    #expect(report.findings.map { "\($0.place) \($0.message)" } == [])
    #expect(report.equations + report.statuses + report.forms > 0)
  }

  @Test("Whatever member a body lacks, that is no contradiction", arguments: Payloads.names(in: "clean"))
  func incomplete(name: String) throws {
    let body = try Payloads.value(name)
    var names: Set<String> = []
    collect(body, &names)
    for member in names.sorted() {
      let less = Payloads.without(member, body)
      do {
        let findings = try Linter().findings(in: less.encoded())
        #expect(findings.map { "\($0.place) \($0.message)" } == [], "without \(member)")
      } catch {
        #expect(error.code != .unreadable, "without \(member): \(error)")
      }
    }
  }

  private func collect(_ value: JSONValue, _ names: inout Set<String>) {
    for element in value.arrayValue ?? [] { collect(element, &names) }
    for member in value.objectValue ?? [] {
      names.insert(member.name)
      collect(member.value, &names)
    }
  }

  @Test(
    "An order is found however it is wrapped",
    arguments: ["{\"order\": %}", "{\"orders\": [%]}", "[%]", "%", "{\"orders\": [%, %]}"])
  func wrapped(wrapper: String) throws {
    let order = try Payloads.value("clean/order-edited").description
    let text = wrapper.replacing("%", with: order)
    let report = try Linter().report(on: Array(text.utf8))
    #expect(report.subjects.map(\.kind) == Array(repeating: .order, count: wrapper.count { $0 == "%" }))
    #expect(report.findings.isEmpty)
  }

  @Test(
    "A GraphQL answer is searched for what it tells",
    arguments: [
      #"{"data": {"order": %}}"#, #"{"data": {"orders": {"edges": [{"cursor": "a", "node": %}]}}}"#,
      #"{"data": {"orders": {"nodes": [%]}}}"#, #"{"data": {"node": %}}"#,
      #"{"data": {"orderByIdentifier": %}}"#,
      #"{"data": {"orderEditCommit": {"order": %, "userErrors": []}}}"#,
    ])
  func answers(wrapper: String) throws {
    let answer = try Payloads.value("clean/graphql-order")
    let order = try #require(answer["data"]?["order"]).description
    let report = try Linter().report(on: Array(wrapper.replacing("%", with: order).utf8))
    #expect(report.subjects.map(\.kind) == [.order])
    #expect(report.findings.isEmpty)
    #expect(report.equations > 20)
  }

  @Test("An edge is only a page: what it lacks is not missed")
  func pages() throws {
    let body = try Payloads.value("clean/graphql-order")
    let path = "data.order.lineItems"
    let first = try #require(body["data"]?["order"]?["lineItems"]?["edges"]?[0])
    let page = try Payloads.spoil(
      body, path, ["edges": [first], "pageInfo": ["hasNextPage": true, "hasPreviousPage": false]])
    let report = try Linter().report(on: page.encoded())
    #expect(report.findings.map(\.message) == [])
    #expect(report.unchecked.contains { $0.rule.id == "subtotal" })
  }
}
