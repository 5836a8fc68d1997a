import Testing

@testable import Scenarios

@Suite("Amounts in scenario files")
struct AmountLimitTests {
  /// A step that places an order with this unit price.
  private static func scenario(price: String) -> String {
    ScenarioFolder.scenario(
      when: """
          - place: {order: "#2", email: b@example.com, ship_to: {country: DE}}
            lines: [{sku: MUG-BLUE, quantity: 1, price: \(price)}]
        """)
  }

  @Test("An amount that arithmetic could not hold is refused", arguments: ["1000000000.00", "0.00000000001"])
  func tooLargeOrTooFine(price: String) throws {
    let problems = try ScenarioFolder().problems(Self.scenario(price: price))
    #expect(problems.count == 1)
    #expect(problems.first?.hasSuffix("at most 9 digits before the point and 10 behind it") == true)
  }

  @Test("The largest and the finest amount are read", arguments: ["999999999.99", "0.0000000001"])
  func largest(price: String) throws {
    #expect(try ScenarioFolder().problems(Self.scenario(price: price)) == [])
  }

  @Test("An order of more lines than the lab plays is refused")
  func tooManyLines() throws {
    let line = "{sku: MUG-BLUE, quantity: 1, price: 1.00}"
    let lines = Array(repeating: "      - \(line)", count: 501).joined(separator: "\n")
    let script = ScenarioFolder.scenario(
      when: """
          - place: {order: "#2", email: b@example.com, ship_to: {country: DE}}
            lines:
        \(lines)
        """)
    let problems = try ScenarioFolder().problems(script)
    #expect(problems.first?.hasSuffix("an order has at most 500 lines, found 501") == true)
  }
}
