import Scenarios

/// What a CI system is told besides names, times and failures.
enum JUnitProperties {
  static func of(_ report: RunReport) -> [(String, String)] {
    var properties = [
      ("odoo.version", report.odooVersion ?? "unknown"), ("odoo.url", report.odooURL),
      ("odoo.database", report.odooDatabase), ("run.token", report.runToken),
    ]
    for setting in report.settings ?? [] { properties.append(("setting.\(setting.field)", setting.value)) }
    for records in report.left ?? [] {
      properties.append(("left.\(records.model)", "\(records.count), \(records.found)"))
    }
    return properties
  }

  static func of(_ scenario: ScenarioReport) -> [(String, String)] {
    var properties = [("verdict", scenario.verdict.word)]
    if let about = scenario.about { properties.append(("about", about)) }
    properties += scenario.tags.map { ("tag", $0) }
    if !scenario.token.isEmpty { properties.append(("token", scenario.token)) }
    if let seed = seed(scenario) { properties.append(("seed", seed)) }
    properties.append(("xmlrpc.calls", String(scenario.traffic.xmlrpcCalls)))
    properties.append(("odoo.wait.seconds", JUnitReport.seconds(scenario.traffic.odooWaitSeconds)))
    properties.append(
      (
        "compared",
        String(
          scenario.expectations.reduce(0) { $0 + $1.compared }
            + scenario.invariants.reduce(0) { $0 + $1.compared })
      ))
    if let observations = scenario.observations {
      properties.append(("records", String(observations.count)))
      for order in observations where order.model == "sale.order" {
        properties.append(("amount.\(order.key)", amounts(order)))
      }
    }
    return properties
  }

  /// The seed of a scenario that was made from one: its name is `random-<seed>-<nn>`.
  private static func seed(_ scenario: ScenarioReport) -> String? {
    guard scenario.tags.contains("random") else { return nil }
    return scenario.name.wholeMatch(of: /random-([0-9]+)-[0-9]+/).map { String($0.1) }
  }

  /// `25.00 + tax 4.75 = 29.75 EUR`.
  private static func amounts(_ order: ObservedRecord) -> String {
    func value(_ field: String) -> String { order.fields[field] ?? "?" }
    let currency = order.fields["currency_id"].map { " \($0)" } ?? ""
    return "\(value("amount_untaxed")) + tax \(value("amount_tax")) = \(value("amount_total"))\(currency)"
  }
}
