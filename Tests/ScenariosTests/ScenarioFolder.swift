import Foundation
import Testing

@testable import Scenarios

/// A folder of shop, profile and scenario files that is gone after the test.
final class ScenarioFolder {
  let path: String

  static let profile = """
    profile: lab
    currency: EUR
    taxes:
      - {key: de-19, title: DE VAT, rate: 0.19, price_included: true, odoo: DE VAT 19 %}
    locations:
      - {shopify: Berlin, odoo: WH/Stock}
    gateways:
      - {shopify: shopify_payments, journal_code: SHOPE, journal_name: Shopify}
    shipping_product: SHIPPING
    """

  static let shop = """
    shop: lab
    profile: lab
    currency: EUR
    taxes_included: true
    tax_shipping: true
    taxes:
      - {title: DE VAT, rate: 0.19}
    locations: [Berlin]
    products:
      - {sku: MUG-BLUE, title: Mug, price: 11.90}
    """

  init(profile: String = profile, shop: String = shop) throws {
    path = FileManager.default.temporaryDirectory.appending(path: "scenarios-\(UUID().uuidString)").path
    for folder in ["shops", "profiles", "refunds"] {
      try FileManager.default.createDirectory(atPath: "\(path)/\(folder)", withIntermediateDirectories: true)
    }
    try profile.write(toFile: "\(path)/profiles/lab.yaml", atomically: true, encoding: .utf8)
    try shop.write(toFile: "\(path)/shops/lab.yaml", atomically: true, encoding: .utf8)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The problems of a scenario with this text, each as `line:col: message`; empty when it loads.
  func problems(_ text: String) throws -> [String] {
    try write(text)
    do {
      _ = try ScenarioLoader().load(paths: [path])
      return []
    } catch {
      return error.problems.map { "\($0.position.line):\($0.position.column): \($0.message)" }
    }
  }

  func load(_ text: String) throws -> LoadedScenario {
    try write(text)
    return try #require(try ScenarioLoader().load(paths: [path]).first)
  }

  private func write(_ text: String) throws {
    try text.write(toFile: "\(path)/refunds/one.yaml", atomically: true, encoding: .utf8)
  }

  /// A scenario that is right, with the parts given.
  static func scenario(
    given: String = "", place: String = "", when: String = "  - settle: {timeout: 5s}",
    then: String = "  - {odoo: sale.order, of: {order: \"#1\"}, count: 1}", tail: String = ""
  ) -> String {
    """
    scenario: one
    shop: lab
    \(given)
    when:
      - place: {order: "#1", email: ada@example.com, ship_to: {country: DE}}
        lines: [{sku: MUG-BLUE, quantity: 2, price: 11.90}]
    \(place)
    \(when)
    then:
    \(then)
    \(tail)
    """
  }
}
