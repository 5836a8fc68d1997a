import Foundation
public import Scenarios

/// A run's report as JUnit XML, for what a CI system shows beside a build.
///
/// One suite for each folder of scenario files, one case for each scenario. A verdict against the connector is a
/// `<failure>`; a run without a verdict is an `<error>`; what an interruption left out is `<skipped>`. A case has at
/// most one of these, since readers show but one; its text holds everything that failed.
public enum JUnitReport {
  /// The XML in UTF-8.
  public static func encode(_ report: RunReport) -> [UInt8] {
    var writer = XMLWriter()
    let suites = suites(of: report)
    let all = Counts(report.scenarios)
    let time = report.scenarios.reduce(0) { $0 + $1.timing.total }
    writer.element("testsuites", [("name", "labrun")] + all.attributes + [("time", seconds(time))]) {
      writer in
      for suite in suites { write(suite, of: report, to: &writer) }
    }
    return Array(writer.text.utf8)
  }

  private struct Suite {
    /// `scenarios.refunds`.
    var name: String
    var scenarios: [ScenarioReport]
  }

  private struct Counts {
    var tests = 0
    var failures = 0
    var errors = 0
    var skipped = 0

    init(_ scenarios: [ScenarioReport]) {
      tests = scenarios.count
      for scenario in scenarios {
        switch Outcome(scenario) {
        case .passed: break
        case .failure: failures += 1
        case .error: errors += 1
        case .skipped: skipped += 1
        }
      }
    }

    var attributes: [(String, String)] {
      [
        ("tests", String(tests)), ("failures", String(failures)), ("errors", String(errors)),
        ("skipped", String(skipped)),
      ]
    }
  }

  private enum Outcome {
    case passed, failure, error, skipped

    init(_ scenario: ScenarioReport) {
      self =
        switch scenario.exitStatus {
        case .passed: .passed
        case .failed: .failure
        case .interrupted: .skipped
        case .invalid, .unreachable, .didNotFinish, .nothingSelected: .error
        }
    }
  }

  /// In the order in which their first scenarios ran.
  private static func suites(of report: RunReport) -> [Suite] {
    var suites: [Suite] = []
    for scenario in report.scenarios {
      let name = folder(of: scenario.file)
      if let index = suites.firstIndex(where: { $0.name == name }) {
        suites[index].scenarios.append(scenario)
      } else {
        suites.append(Suite(name: name, scenarios: [scenario]))
      }
    }
    return suites
  }

  private static func write(_ suite: Suite, of report: RunReport, to writer: inout XMLWriter) {
    let time = suite.scenarios.reduce(0) { $0 + $1.timing.total }
    var attributes = [("name", suite.name)] + Counts(suite.scenarios).attributes
    attributes.append(("time", seconds(time)))
    if !report.started.isEmpty { attributes.append(("timestamp", timestamp(report.started))) }
    writer.element("testsuite", attributes) { writer in
      properties(JUnitProperties.of(report), to: &writer)
      for scenario in suite.scenarios { write(scenario, in: suite.name, to: &writer) }
    }
  }

  private static func write(_ scenario: ScenarioReport, in suite: String, to writer: inout XMLWriter) {
    let attributes = [
      ("name", scenario.name), ("classname", suite), ("file", scenario.file),
      ("time", seconds(scenario.timing.total)),
    ]
    writer.element("testcase", attributes) { writer in
      properties(JUnitProperties.of(scenario), to: &writer)
      let excerpts = ScenarioText(scenario: scenario).excerpts
      let text = excerpts.map { $0.render(Style(isColoured: false)) }.joined(separator: "\n\n")
      let (element, told) = outcome(of: scenario, excerpts)
      if let element {
        writer.element(element, [("message", told), ("type", scenario.verdict.word)], text: text)
      } else if !text.isEmpty {
        writer.element("system-out", text: text)
      }
    }
  }

  private static func outcome(of scenario: ScenarioReport, _ excerpts: [Excerpt]) -> (String?, String) {
    let found = excerpts.filter { ["failed", "error"].contains($0.headline) }
    let more = found.count > 1 ? " (and \(found.count - 1) more)" : ""
    let told = (found.first?.oneLine ?? "\(scenario.verdict.word): no more is known") + more
    return switch Outcome(scenario) {
    case .passed: (nil, "")
    case .failure: ("failure", told)
    case .error: ("error", told)
    case .skipped: ("skipped", "the run was interrupted")
    }
  }

  private static func properties(_ properties: [(String, String)], to writer: inout XMLWriter) {
    guard !properties.isEmpty else { return }
    writer.element("properties") { writer in
      for (name, value) in properties { writer.element("property", [("name", name), ("value", value)]) }
    }
  }

  /// `scenarios/refunds/partial.yaml` → `scenarios.refunds`.
  private static func folder(of file: String) -> String {
    let parts = file.split(separator: "/").dropLast().filter { $0 != "." && $0 != ".." }
    return parts.isEmpty ? "scenarios" : parts.joined(separator: ".")
  }

  static func seconds(_ value: Double) -> String { String(format: "%.3f", value) }

  /// Without the zone, which the format's schema has no place for; times are UTC.
  private static func timestamp(_ text: String) -> String {
    text.hasSuffix("Z") ? String(text.dropLast()) : text
  }
}
