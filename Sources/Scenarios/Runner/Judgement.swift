import CommerceTypes
import OdooXMLRPC
import ShopifySim
import Wiretap

/// Judges all expectations of a scenario on its stage.
struct Judgement {
  let stage: Stage
  let scenario: LoadedScenario

  /// The sums of every `sum` expectation before the first step, by the expectation's place.
  func baselines(_ books: Books) async throws -> [SourcePosition: [String: ExactDecimal]] {
    var baselines: [SourcePosition: [String: ExactDecimal]] = [:]
    for expectation in scenario.scenario.expectations {
      guard case .odoo(let odoo) = expectation.subject, !odoo.sums.isEmpty else { continue }
      baselines[expectation.position] = try await judge(books, [:], [:]).sums(odoo)
    }
    return baselines
  }

  /// A report for each expectation, in the file's order.
  func judge(
    _ books: Books, jobs: [JobReport]?, baselines: [SourcePosition: [String: ExactDecimal]]
  ) async throws -> [ExpectationReport] {
    var captures: [String: Record] = [:]
    var reports: [ExpectationReport] = []
    let traffic = TrafficJudge(scenario: scenario)
    for expectation in scenario.scenario.expectations {
      switch expectation.subject {
      case .odoo(let odoo):
        let (report, record) = try await judge(books, captures, baselines).judge(expectation, odoo)
        reports.append(report)
        if let name = odoo.capture, let record { captures[name] = record }
      case .shopify(let shopify):
        reports.append(
          ShopifyJudge(scenario: scenario).judge(expectation, shopify, order(shopify.order.value)))
      case .jobs(let wanted): reports.append(traffic.judge(expectation, wanted, jobs))
      case .held(let wanted):
        reports.append(
          traffic.judge(expectation, wanted, jobs, gid: order(wanted.order.value)?.gid.description))
      case .calls(let wanted):
        reports.append(traffic.judge(expectation, wanted, stage.odooTap.exchanges, stage.watch))
      }
    }
    return reports
  }

  private func order(_ name: String) -> Order? {
    stage.simulator.withShop { $0.order(named: stage.names.order(name)) }
  }

  private func judge(
    _ books: Books, _ captures: [String: Record], _ baselines: [SourcePosition: [String: ExactDecimal]]
  ) -> OdooJudge {
    OdooJudge(
      scenario: scenario,
      resolver: ValueResolver(
        client: stage.client, catalog: stage.catalog, names: stage.names, records: stage.records,
        profile: scenario.profile, products: stage.products, books: books, captures: captures),
      capturedFields: scenario.scenario.capturedFields, baselines: baselines)
  }
}

extension Scenario {
  /// Which fields later expectations take from captured records, by the records' names.
  var capturedFields: [String: Set<String>] {
    var fields: [String: Set<String>] = [:]
    func collect(_ value: ExpectedValue) {
      switch value {
      case .capture(let name, let field): fields[name, default: []].insert(field)
      case .natural(let keys): for key in keys { collect(key.value.value) }
      case .oneOf(let items), .list(let items): for item in items { collect(item.value) }
      case .text, .reference, .contains, .isSet: break
      }
    }
    for expectation in expectations {
      guard case .odoo(let odoo) = expectation.subject else { continue }
      for condition in odoo.conditions { collect(condition.value.value) }
      let lines = odoo.lines?.value.flatMap(\.value) ?? []
      for field in odoo.fields + odoo.sums + lines { collect(field.value.value) }
    }
    return fields
  }
}
