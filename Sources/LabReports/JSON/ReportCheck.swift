import Scenarios

/// Whether a decoded report could have been written by a run: counts, times and places within bounds, names once.
struct ReportCheck {
  struct Problem: Hashable {
    var path: [String]
    var message: String
  }

  private(set) var problem: Problem?

  private static let counts = 0...1_000_000_000
  private static let seconds = 0.0...1_000_000_000

  init(_ report: RunReport) {
    number(report.seconds, ["seconds"])
    var names: Set<String> = []
    for (index, scenario) in report.scenarios.enumerated() {
      let path = ["scenarios", String(index)]
      if !names.insert(scenario.name).inserted {
        found(path + ["name"], "is '\(scenario.name)', as that of a scenario before it")
      }
      check(scenario, path)
    }
    for (index, records) in (report.left ?? []).enumerated() {
      count(records.count, ["left", String(index), "count"])
    }
  }

  private mutating func check(_ scenario: ScenarioReport, _ path: [String]) {
    position(scenario.problem?.position, path + ["problem", "position"])
    for (index, expectation) in scenario.expectations.enumerated() {
      let path = path + ["expectations", String(index)]
      count(expectation.compared, path + ["compared"])
      position(expectation.position, path + ["position"])
      check(expectation.failures, path)
    }
    for (index, invariant) in scenario.invariants.enumerated() {
      let path = path + ["invariants", String(index)]
      count(invariant.compared, path + ["compared"])
      check(invariant.failures, path)
    }
    for (index, fault) in scenario.faults.enumerated() {
      let path = path + ["faults", String(index)]
      count(fault.wanted, path + ["wanted"])
      count(fault.fired, path + ["fired"])
      position(fault.position, path + ["position"])
    }
    let timing = scenario.timing
    for (name, value) in [
      ("setUp", timing.setUp), ("play", timing.play), ("judge", timing.judge), ("tearDown", timing.tearDown),
    ] {
      number(value, path + ["timing", name])
    }
    let traffic = scenario.traffic
    number(traffic.odooWaitSeconds, path + ["traffic", "odooWaitSeconds"])
    number(traffic.odooWaitShare, path + ["traffic", "odooWaitShare"])
    for (name, value) in [
      ("xmlrpcCalls", traffic.xmlrpcCalls), ("shopifyRequests", traffic.shopifyRequests),
      ("webhookDeliveries", traffic.webhookDeliveries),
    ] {
      count(value, path + ["traffic", name])
    }
    var keys: Set<[String]> = []
    for (index, record) in (scenario.observations ?? []).enumerated()
    where !keys.insert([record.model, record.key]).inserted {
      found(
        path + ["observations", String(index), "key"],
        "is '\(record.key)', as that of a \(record.model) before it")
    }
  }

  private mutating func check(_ failures: [FailureReport], _ path: [String]) {
    for (index, failure) in failures.enumerated() {
      position(failure.position, path + ["failures", String(index), "position"])
    }
  }

  private mutating func count(_ value: Int, _ path: [String]) {
    if !Self.counts.contains(value) { found(path, "is \(value), not a count") }
  }

  private mutating func number(_ value: Double, _ path: [String]) {
    if !Self.seconds.contains(value) { found(path, "is \(value), out of bounds") }
  }

  private mutating func position(_ value: SourcePosition?, _ path: [String]) {
    guard let value else { return }
    if !(0...10_000_000).contains(value.line) || !(0...10_000_000).contains(value.column) {
      found(path, "is no place in a file")
    }
  }

  private mutating func found(_ path: [String], _ message: String) {
    if problem == nil { problem = Problem(path: path, message: message) }
  }
}
