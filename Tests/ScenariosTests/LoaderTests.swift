import CommerceTypes
import Foundation
import Testing

@testable import Scenarios

@Suite("Scenario files that are right")
struct LoaderTests {
  /// The folder of the scenarios that come with the lab.
  private static let shipped = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
    .appending(path: "../../scenarios").standardizedFileURL.path

  @Test("Amounts are exact and words stay words")
  func scalars() throws {
    let loaded = try ScenarioFolder().load(
      ScenarioFolder.scenario(
        then: "  - {odoo: res.partner, where: [[country_id.code, \"=\", NO]], fields: {zip: 007}, count: 1}"))
    guard case .place(let place) = loaded.scenario.steps[0].action else {
      Issue.record("the first step is no place")
      return
    }
    #expect(place.lines[0].price == ExactDecimal("11.90"))
    guard case .odoo(let odoo) = loaded.scenario.expectations[0].subject else { return }
    guard case .text(let country) = odoo.conditions[0].value.value else { return }
    #expect(country == "NO")
    guard case .text(let zip) = odoo.fields[0].value.value else { return }
    #expect(zip == "007")
  }

  @Test("A folder gives its scenarios, without shops and profiles")
  func folder() throws {
    let folder = try ScenarioFolder()
    _ = try folder.load(ScenarioFolder.scenario())
    #expect(try ScenarioLoader().load(paths: [folder.path]).map(\.scenario.name) == ["one"])
  }

  @Test("The held orders of a file make a stop expected")
  func held() throws {
    let loaded = try ScenarioFolder().load(
      ScenarioFolder.scenario(then: "  - held: {order: \"#1\", reason: {contains: [DE VAT, \"19\"]}}"))
    #expect(loaded.scenario.expectsStop)
    #expect(loaded.scenario.heldOrders == ["#1"])
  }

  @Test("Every scenario that comes with the lab loads")
  func all() throws {
    let loaded = try ScenarioLoader().load(paths: [Self.shipped])
    #expect(loaded.count == 35)
    #expect(
      Set(loaded.filter { $0.scenario.expectsStop }.map(\.scenario.name)) == [
        "missing-tax", "unknown-sku", "unmapped-location", "cancelled-after-delivery", "channel-liable",
        "tips-duties-fees", "gift-card-sold", "gift-card-redeemed", "exchange", "order-edited", "line-added",
      ])
    for one in loaded { #expect(one.scenario.exceptions.isEmpty) }
  }

  @Test("The tax of the missing-tax scenario is in no profile")
  func missingTax() throws {
    let loaded = try ScenarioLoader().load(paths: [Self.shipped + "/failures"])
    let titles = loaded.flatMap(\.profile.taxes).map(\.title)
    #expect(!titles.contains("CA State Tax"))
  }
}
