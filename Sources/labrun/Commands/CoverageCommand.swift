import ArgumentParser
import Foundation
import Scenarios
import ShopifySim

/// Measures how much of what real clients ask the simulated Shopify answers.
struct CoverageCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage",
    abstract: "Measure how much of what 13 real clients select is answered from the shop's state.",
    discussion: """
      The clients' documents select 2,021 pairs of type and field below 119 root
      operations. Each area of the API is played: a shop, steps and mutations, with
      the same queries asked before, between and after them. A pair counts when it
      was answered with two different values at least, so that a constant never
      counts; what is missing is refused by name (LAB_NOT_SIMULATED).

      Examples:
        labrun shopify coverage
        labrun shopify coverage --missing
        labrun shopify coverage --area orders --format json
      """)

  @Flag(help: "Name the pairs that are missing or never changed.") var missing = false
  @Option(help: "Play this area alone; may be repeated.") var area: [String] = []
  @Option(help: "How to print it: text or json.") var format: ReportFormat = .text

  func run() async throws {
    try await CommandOutcome.of {
      let report = try CoverageReport.measure(only: Set(area))
      switch format {
      case .json: StandardStreams.result(try Self.json(report))
      case .text: printText(report)
      }
      return .passed
    }
  }

  private func printText(_ report: CoverageReport) {
    let pairs = report.answered.count + report.constant.count + report.missing.count
    let roots = report.answeredRoots.count + report.missingRoots.count
    if missing {
      for name in report.missingRoots + report.missing { StandardStreams.result("missing   \(name)") }
      for name in report.constant { StandardStreams.result("constant  \(name)") }
    }
    StandardStreams.result("\(report.answeredRoots.count) of \(roots) root operations")
    StandardStreams.result(
      "\(report.answered.count) of \(pairs) pairs; \(report.constant.count) answered with one value only, "
        + "\(report.missing.count) not seen")
  }

  private struct Rows: Encodable {
    var answered: [String]
    var constant: [String]
    var missing: [String]
    var answeredRoots: [String]
    var missingRoots: [String]
  }

  private static func json(_ report: CoverageReport) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let rows = Rows(
      answered: report.answered, constant: report.constant, missing: report.missing,
      answeredRoots: report.answeredRoots, missingRoots: report.missingRoots)
    return String(decoding: try encoder.encode(rows), as: UTF8.self)
  }
}
