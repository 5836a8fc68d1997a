import Scenarios

/// Reports as a run makes them.
enum Reports {
  static let file = "scenarios/refunds/partial.yaml"

  static func position(_ line: Int, _ column: Int) -> SourcePosition {
    SourcePosition(file: file, line: line, column: column)
  }

  static let wrongCount = ExpectationReport(
    about: "exactly one credit note, for one mug and its tax", position: position(47, 5), outcome: .failed,
    compared: 1,
    failures: [
      FailureReport(
        position: position(49, 12), sourceLine: "    count: 1", subject: "count of account.move",
        expected: "1",
        actual: "2: account.move 41 (RINV/2026/0003), 42 (RINV/2026/0004)",
        hints: ["the tap saw two account.move.reversal calls, attempt 1 timed out after 30 s"])
    ])

  static let passedExpectation = ExpectationReport(
    about: "the order is there once", position: position(40, 5), outcome: .passed, compared: 4)

  static let passed = ScenarioReport(
    name: "discounted", file: "scenarios/discounted.yaml", verdict: .passed,
    expectations: [passedExpectation, passedExpectation],
    invariants: [InvariantReport(name: "books-balance", compared: 7)],
    timing: TimingReport(setUp: 0.5, play: 1.25, judge: 0.25, tearDown: 0.125),
    traffic: TrafficReport(xmlrpcCalls: 31, odooWaitSeconds: 0.5, odooWaitShare: 0.404))

  static let failed = ScenarioReport(
    name: "refunded", file: file, verdict: .failed, expectations: [passedExpectation, wrongCount],
    invariants: [
      InvariantReport(
        name: "receivable-settled", compared: 2,
        failures: [
          FailureReport(
            subject: "#1001: residual of INV/2026/00001", expected: "0.00", actual: "11.90",
            hints: ["look at the refund's payment"])
        ]),
      InvariantReport(name: "stock-moved-once", compared: 3),
      InvariantReport(name: "nothing-written", compared: 0, note: "no order is held"),
    ],
    timing: TimingReport(play: 10), traffic: TrafficReport(xmlrpcCalls: 120, odooWaitShare: 0.875))

  static let unfinished = ScenarioReport(
    name: "duplicate-webhook", file: "scenarios/duplicate.yaml", verdict: .didNotFinish,
    problem: RunProblem(
      position: SourcePosition(file: "scenarios/duplicate.yaml", line: 12, column: 5),
      message: "not settled after 60 s", remedy: "look at the connector's log"),
    faults: [
      FaultReport(
        about: "odoo: lose_reply where sale.order is created",
        position: SourcePosition(file: "scenarios/duplicate.yaml", line: 8, column: 7), wanted: 1, fired: 0)
    ],
    warnings: ["a webhook was delivered twice"])

  static let held = ScenarioReport(
    name: "missing-tax", file: "scenarios/missing-tax.yaml", verdict: .stoppedClearly, expectsStop: true,
    jobs: [
      JobReport(
        topic: "orders/create", gid: "gid://shopify/Order/7", state: "held",
        reason: "tax \"X 9 %\" is not mapped"),
      JobReport(topic: "orders/paid", gid: "gid://shopify/Order/8", state: "done"),
    ])

  static func run(_ scenarios: [ScenarioReport]) -> RunReport {
    RunReport(
      odooURL: "http://127.0.0.1:8069", odooDatabase: "lab19", odooVersion: "19.0", runToken: "k3",
      started: "2026-11-22T05:00:00Z", seconds: 12.345, scenarios: scenarios)
  }
}
