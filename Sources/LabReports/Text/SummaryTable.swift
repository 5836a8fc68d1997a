import Foundation
import Scenarios

/// One line per scenario: verdict, counts, calls, waiting, time.
struct SummaryTable {
  private struct Column: Sendable {
    var title: String
    var isNumber: Bool
    var value: @Sendable (ScenarioReport) -> String
  }

  private static let columns: [Column] = [
    Column(title: "scenario", isNumber: false) { Style.printable($0.name) },
    Column(title: "verdict", isNumber: false) { $0.verdict.word },
    Column(title: "expectations", isNumber: true) { scenario in
      let observed = scenario.expectations.filter { $0.outcome != .notObservable }
      return "\(observed.count { $0.outcome == .passed })/\(observed.count)"
    },
    Column(title: "invariants", isNumber: true) { scenario in
      let ran = scenario.invariants.filter { $0.compared > 0 || !$0.failures.isEmpty }
      return "\(ran.count { $0.failures.isEmpty })/\(ran.count)"
    },
    Column(title: "compared", isNumber: true) { scenario in
      String(
        scenario.expectations.reduce(0) { $0 + $1.compared }
          + scenario.invariants.reduce(0) { $0 + $1.compared })
    },
    Column(title: "XML-RPC", isNumber: true) { String($0.traffic.xmlrpcCalls) },
    Column(title: "waiting for Odoo", isNumber: true) {
      String(format: "%.0f %%", ($0.traffic.odooWaitShare * 100).rounded())
    },
    Column(title: "time", isNumber: true) { Self.seconds($0.timing.total) },
  ]

  var scenarios: [ScenarioReport]

  func render(_ style: Style) -> String {
    let rows = scenarios.map { scenario in Self.columns.map { $0.value(scenario) } }
    let widths = Self.columns.indices.map { column in
      max(Self.columns[column].title.count, rows.map { $0[column].count }.max() ?? 0)
    }
    func cells(_ texts: [String]) -> [String] {
      texts.indices.map { column in
        let blanks = String(repeating: " ", count: widths[column] - texts[column].count)
        return Self.columns[column].isNumber ? blanks + texts[column] : texts[column] + blanks
      }
    }
    var lines = [style.bold(cells(Self.columns.map(\.title)).joined(separator: "  "))]
    for (scenario, row) in zip(scenarios, rows) {
      var cells = cells(row)
      cells[1] = style.bold(cells[1], scenario.colour)
      lines.append(cells.joined(separator: "  "))
    }
    return lines.joined(separator: "\n")
  }

  static func seconds(_ value: Double) -> String { String(format: "%.2f s", value) }
}
