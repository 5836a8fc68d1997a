import Testing

@testable import Scenarios

@Suite("Scenario files that are wrong")
struct LoaderErrorTests {
  @Test("A right scenario has no problem")
  func right() throws {
    #expect(try ScenarioFolder().problems(ScenarioFolder.scenario()) == [])
  }

  @Test(
    "Every problem says where it is and what would be right",
    arguments: [
      (
        ScenarioFolder.scenario(tail: "alwyas: all"),
        "11:1: unknown key 'alwyas'; did you mean 'always'? allowed: about, always, given, scenario, shop, tags, then, when"
      ),
      (
        ScenarioFolder.scenario(when: "  - settle: {}"), "8:13: settle lacks 'timeout'"
      ),
      (
        ScenarioFolder.scenario(when: "  - settle: {timeout: soon}"),
        "8:23: 'soon' is not a duration; write 250ms, 30s or 2m"
      ),
      (
        ScenarioFolder.scenario(when: "  - fulfill: {order: \"#2\", location: Berlin}"),
        "8:22: the steps so far: no order '#2'; did you mean '#1'? allowed: #1"
      ),
      (
        ScenarioFolder.scenario(when: "  - fulfill: {order: \"#1\", location: Berlinn}"),
        "8:38: shop lab: no location 'Berlinn'; did you mean 'Berlin'? allowed: Berlin"
      ),
      (
        ScenarioFolder.scenario(
          then: "  - {odoo: account.tax, where: [[id, \"=\", {tax: de-91}]], count: 1}"),
        "10:49: profile lab: no tax 'de-91'; did you mean 'de-19'? allowed: de-19"
      ),
      (
        ScenarioFolder.scenario(then: "  - {odoo: sale.order, count: 1}"),
        "10:5: an odoo expectation lacks 'of' or 'where'"
      ),
      (
        ScenarioFolder.scenario(then: "  - {odoo: sale.order, of: {order: \"#1\"}, count: 1, count: 2}"),
        "10:53: duplicate key 'count'; it stands at 10:43 already"
      ),
      (
        ScenarioFolder.scenario(then: "  - {odoo: a.b, where: [[id, \"=\", $x.id]], count: 1}"),
        "10:35: no record above is called 'x'; none is allowed here"
      ),
      (
        ScenarioFolder.scenario(
          given: "given: {faults: [{link: odoo, effect: {model: sale.order, is: creates}, do: lose_request}]}"
        ),
        "3:77: a call's effect is known only after the call, so its request can't be lost; use call: {model, method}"
      ),
      (
        ScenarioFolder.scenario(tail: "always: {except: [{invariant: books, because: x}]}"),
        "11:31: unknown invariant 'books'; allowed: books-balance, no-duplicate-records, nothing-written, "
          + "receivable-settled, refunds-within-order-total, stock-moved-once"
      ),
      (
        ScenarioFolder.scenario(when: "  - {settle: {timeout: 5s}, cancel: {order: \"#1\"}}"),
        "8:5: a step does one thing, found cancel and settle; make two steps"
      ),
    ])
  func oneProblem(text: String, message: String) throws {
    let problems = try ScenarioFolder().problems(text)
    #expect(problems == [message])
  }

  @Test("All problems of a file are listed, in the order of their places")
  func allProblems() throws {
    let text = """
      scenario: one
      shop: lab
      given:
        stok: []
        stock:
          - {sku: MUG-BLEU, location: Berlin, available: ten}
      when:
        - place: {order: "1", email: ada, ship_to: {country: Germany}}
          lines: [{sku: MUG-BLUE, quantity: 0, price: 11,90}]
      then:
        - {}
      """
    let problems = try ScenarioFolder().problems(text)
    #expect(
      problems.map { $0.prefix { $0 != " " } } == [
        "4:3:", "6:13:", "6:52:", "8:20:", "8:32:", "8:56:", "9:39:", "9:52:", "11:5:",
      ])
  }

  @Test("A file that is no YAML is one problem with its place")
  func notYAML() throws {
    let problems = try ScenarioFolder().problems("scenario: [one\nshop: lab\n")
    #expect(problems.count == 1)
    #expect(problems.first?.contains("not YAML") == true)
  }

  /// Texts that could exhaust the reader, by what they are: the texts themselves are too long to print.
  static let hostileTexts = [
    "open brackets": String(repeating: "[", count: 100) + String(repeating: "]", count: 100),
    "aliases": "a: &a [x,x]\n" + (0..<30).map { "b\($0): [*a, *a]" }.joined(separator: "\n"),
    "a long line": "a: " + String(repeating: "x", count: 500),
    "a large file": String(repeating: "# x\n", count: 100_000),
  ]

  @Test("What could exhaust the reader is refused", arguments: hostileTexts.keys.sorted())
  func bombs(kind: String) throws {
    let text = try #require(Self.hostileTexts[kind])
    #expect(try ScenarioFolder().problems(text).count == 1)
  }

  @Test("An anchor is refused by name")
  func anchor() throws {
    let problems = try ScenarioFolder().problems("scenario: &a one\nshop: lab\nwhen: []\nthen: []\n")
    #expect(problems.contains("1:11: anchors and aliases are not allowed; write the value out"))
  }

  @Test("Problems of the shop and the profile are told with the scenario's")
  func otherFiles() throws {
    let folder = try ScenarioFolder(
      shop: ScenarioFolder.shop.replacing("currency: EUR", with: "currency: euro"))
    #expect(
      try folder.problems(ScenarioFolder.scenario()) == [
        "3:11: 'euro' is not a currency code; write EUR, USD …"
      ])
  }

  @Test("A missing file is named")
  func missing() {
    #expect(throws: ScriptError.self) { try ScenarioLoader().load(paths: ["/nowhere/x.yaml"]) }
  }
}
