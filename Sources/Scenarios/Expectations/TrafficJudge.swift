import OdooXMLRPC
import Wiretap

/// Judges what the connector told about its jobs and what it sent to Odoo.
struct TrafficJudge {
  let scenario: LoadedScenario

  func judge(_ expectation: Expectation, _ wanted: JobsExpectation, _ jobs: [JobReport]?) -> ExpectationReport
  {
    guard let jobs else { return notObservable(expectation) }
    let counted = jobs.filter { wanted.topic == nil || $0.topic == wanted.topic }
    let failures = wanted.counts.compactMap { state, count -> FailureReport? in
      let found = counted.filter { $0.state == state.value }
      guard !count.value.allows(found.count) else { return nil }
      let all = counted.map { "\($0.topic) \($0.gid): \($0.state)" + ($0.reason.map { " (\($0))" } ?? "") }
      return scenario.failure(
        at: count.position, "jobs \(state.value)", expected: count.value.description,
        actual: "\(found.count)",
        hints: all.isEmpty
          ? ["the connector tells no job"] : ["jobs: " + all.prefix(6).joined(separator: ", ")])
    }
    return report(expectation, wanted.counts.count, failures)
  }

  func judge(
    _ expectation: Expectation, _ wanted: HeldExpectation, _ jobs: [JobReport]?, gid: String?
  ) -> ExpectationReport {
    guard let jobs else { return notObservable(expectation) }
    let held = jobs.filter { $0.gid == gid && $0.state == "held" }
    guard let job = held.first else {
      let states = jobs.filter { $0.gid == gid }.map(\.state)
      return report(
        expectation, 1,
        [
          scenario.failure(
            at: wanted.order.position, "job of \(wanted.order.value)", expected: "held",
            actual: states.isEmpty ? "no job" : states.joined(separator: ", "))
        ])
    }
    let reason = job.reason ?? ""
    let failures = wanted.reason.filter { !reason.contains($0.value) }.map {
      scenario.failure(
        at: $0.position, "reason for holding \(wanted.order.value)", expected: "a text with '\($0.value)'",
        actual: reason.isEmpty ? "no reason" : reason)
    }
    return report(expectation, 1 + wanted.reason.count, failures)
  }

  func judge(
    _ expectation: Expectation, _ wanted: CallsExpectation, _ exchanges: [Exchange], _ watch: EffectWatch
  ) -> ExpectationReport {
    let found: Int
    let subject: String
    switch wanted.what {
    case .effect(let effect):
      found = watch.count(of: effect)
      subject = "calls of which one \(effect.kind.rawValue) \(effect.model)"
    case .method(let model, let method):
      found = exchanges.compactMap { OdooCall(requestBody: $0.request.body) }
        .count { $0.model == model && (method == nil || $0.method == method) }
      subject = "calls of \(model).\(method ?? "*")"
    }
    let failures =
      wanted.count.value.allows(found)
      ? []
      : [
        scenario.failure(
          at: wanted.count.position, subject, expected: wanted.count.value.description, actual: "\(found)")
      ]
    return report(expectation, 1, failures)
  }

  private func notObservable(_ expectation: Expectation) -> ExpectationReport {
    ExpectationReport(
      about: expectation.about, position: expectation.position, outcome: .notObservable, compared: 0,
      note: "the connector offers no GET /status")
  }

  private func report(_ expectation: Expectation, _ compared: Int, _ failures: [FailureReport])
    -> ExpectationReport
  {
    ExpectationReport(
      about: expectation.about, position: expectation.position, outcome: failures.isEmpty ? .passed : .failed,
      compared: compared, failures: failures)
  }
}
