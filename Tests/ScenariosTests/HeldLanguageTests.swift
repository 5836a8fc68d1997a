import Testing

@testable import Scenarios

@Suite("What Odoo doesn't know, and changes that are held")
struct HeldLanguageTests {
  private static let shop = ScenarioFolder.shop.replacing("[Berlin]", with: "[Berlin, Pop-up]")
  static let unknownGiven = "given: {unknown_to_odoo: [{sku: MUG-BLUE}, {location: Pop-up}]}"
  static let cancelledLater =
    "  - settle: {timeout: 5s}\n  - cancel: {order: \"#1\"}\n  - settle: {timeout: 5s}"

  @Test("A product and a location can be unknown to Odoo")
  func unknown() throws {
    let loaded = try ScenarioFolder(shop: Self.shop).load(
      ScenarioFolder.scenario(
        given: Self.unknownGiven, when: "  - fulfill: {order: \"#1\", location: Pop-up}"))
    #expect(loaded.scenario.given.unknownToOdoo.skus == ["MUG-BLUE"])
    #expect(loaded.scenario.given.unknownToOdoo.locations == ["Pop-up"])
  }

  @Test(
    "What is unknown to Odoo is said, and not looked for there",
    arguments: [
      (
        "", "  - fulfill: {order: \"#1\", location: Pop-up}", "",
        "8:38: the profile lab maps no location 'Pop-up'; add it under locations, or under unknown_to_odoo"
      ),
      (
        "given: {unknown_to_odoo: [{location: Berlin}]}", "  - settle: {timeout: 5s}", "",
        "3:38: the profile lab maps 'Berlin'; only a location that it doesn't map is unknown to Odoo"
      ),
      (
        "given: {unknown_to_odoo: [{sku: MUG-BLUE, location: Pop-up}]}", "  - settle: {timeout: 5s}", "",
        "3:27: either 'sku' or 'location' is wanted here"
      ),
      (
        HeldLanguageTests.unknownGiven, "  - settle: {timeout: 5s}",
        "  - {odoo: stock.quant, where: [[location_id, \"=\", {location: Pop-up}]], count: 0}",
        "10:63: 'Pop-up' has no place in Odoo: it stands under unknown_to_odoo"
      ),
      (
        HeldLanguageTests.unknownGiven, "  - settle: {timeout: 5s}",
        "  - {odoo: stock.quant, where: [[product_id, \"=\", {sku: MUG-BLUE}]], count: 0}",
        "10:57: 'MUG-BLUE' is no product in Odoo: it stands under unknown_to_odoo"
      ),
    ])
  func wrongUnknown(given: String, when: String, then: String, message: String) throws {
    let then = then.isEmpty ? "  - {odoo: sale.order, of: {order: \"#1\"}, count: 1}" : then
    let problems = try ScenarioFolder(shop: Self.shop).problems(
      ScenarioFolder.scenario(given: given, when: when, then: then))
    #expect(problems == [message])
  }

  @Test("A change that is held is no order that is held, and names its step")
  func heldFrom() throws {
    let loaded = try ScenarioFolder().load(
      ScenarioFolder.scenario(
        when: Self.cancelledLater,
        then: "  - held: {order: \"#1\", from: cancel, reason: {contains: cancel}}"))
    #expect(loaded.scenario.expectsStop)
    #expect(loaded.scenario.heldOrders == [])
    #expect(loaded.scenario.ordersHeld(atStep: 2) == ["#1"])
    #expect(loaded.scenario.ordersHeld(atStep: 1) == [])
  }

  @Test(
    "A step to hold from is there once, and settled before",
    arguments: [
      (
        HeldLanguageTests.cancelledLater, "refund",
        "12:31: no step 'refund' changes #1 later on; allowed: cancel"
      ),
      (
        "  - cancel: {order: \"#1\"}", "cancel",
        "10:31: what came before is to arrive first: add 'settle' before 'cancel'"
      ),
      (
        "  - settle: {timeout: 5s}\n  - update: {order: \"#1\", note: a}\n  - update: {order: \"#1\", note: b}",
        "update", "12:31: more than one step 'update' changes #1; only one can be held from"
      ),
      (
        HeldLanguageTests.cancelledLater, "place",
        "12:31: no step 'place' changes #1 later on; allowed: cancel"
      ),
    ])
  func wrongFrom(when: String, from: String, message: String) throws {
    let problems = try ScenarioFolder().problems(
      ScenarioFolder.scenario(
        when: when, then: "  - held: {order: \"#1\", from: \(from), reason: {contains: cancel}}"))
    #expect(problems == [message])
  }
}
