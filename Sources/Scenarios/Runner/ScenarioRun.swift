import CommerceTypes
import CurlTransport
import OdooXMLRPC
import ShopifySim
import Wiretap

/// Plays one scenario from set-up to tear-down and judges what is left.
struct ScenarioRun {
  let scenario: LoadedScenario
  let names: RunNames
  let builder: StageBuilder
  let progress: @Sendable (RunEvent) -> Void
  /// Arms what a sweep needs, once the stage stands.
  var prepareStage: @Sendable (Stage) -> Void = { _ in }
  /// Where the recording goes; nil for none.
  var recordDirectory: String?

  /// What came of it.
  struct Outcome: Sendable {
    var report: ScenarioReport
    /// XML-RPC calls that the connector had made before the first step.
    var callsBefore = 0
  }

  /// Never throws: what breaks becomes a verdict without judgement.
  func run() async -> Outcome {
    let script = scenario.scenario
    var outcome = Outcome(
      report: ScenarioReport(
        name: script.name, file: script.file, about: script.about, tags: script.tags, verdict: .interrupted,
        expectsStop: script.expectsStop, token: names.token))
    let clock = ContinuousClock()
    let begun = clock.now
    do {
      let stage = try await builder.build(scenario, names: names)
      outcome.report.timing.setUp = (clock.now - begun).inSeconds
      do {
        try await play(stage, &outcome)
      } catch {
        note(error, &outcome.report)
      }
      measure(stage, &outcome.report)
      let ended = clock.now
      // A cancelled run still stops what it started.
      await Task { await stage.tearDown() }.value
      if let recordDirectory {
        do { try stage.record(to: recordDirectory) } catch { note(error, &outcome.report) }
      }
      outcome.report.timing.tearDown = (clock.now - ended).inSeconds
    } catch {
      outcome.report.timing.setUp = (clock.now - begun).inSeconds
      note(error, &outcome.report)
    }
    return outcome
  }

  private func play(_ stage: Stage, _ outcome: inout Outcome) async throws {
    let clock = ContinuousClock()
    let reader = BooksReader(
      client: stage.client, catalog: stage.catalog, scenario: scenario, records: stage.records,
      products: stage.products)
    let stockBefore = try await reader.readStock()
    let judgement = Judgement(stage: stage, scenario: scenario)
    let baselines = try await judgement.baselines(Books())
    outcome.callsBefore = stage.odooTap.exchanges.count
    prepareStage(stage)
    var player = ScenarioPlayer(stage: stage, progress: progress)
    let begun = clock.now
    defer { outcome.report.timing.play = (clock.now - begun).inSeconds - outcome.report.timing.judge }
    do {
      try await player.play()
    } catch {
      outcome.report.expectations = player.expectations
      throw error
    }
    outcome.report.timing.play = (clock.now - begun).inSeconds
    let judged = clock.now
    let orders = stage.orderFacts
    let books = try await reader.read(orders, stockBefore: stockBefore)
    let url = stage.connector.connector.statusURL
    let jobs = url == nil ? nil : await ConnectorStatus.fetch(url ?? "", with: stage.transport)?.reports
    outcome.report.jobs = jobs
    outcome.report.expectations =
      player.expectations + (try await judgement.judge(books, jobs: jobs, baselines: baselines))
    let evidence = Evidence(orders: orders, books: books, profile: scenario.profile)
    outcome.report.invariants = InvariantSuite(exceptions: scenario.scenario.exceptions).run(evidence)
    outcome.report.observations = try await ObservationReader(stage: stage).read(orders, books)
    outcome.report.timing.judge = (clock.now - judged).inSeconds
    outcome.report.faults = stage.faults.map(\.report)
    conclude(stage, evidence, &outcome.report)
  }

  private func conclude(_ stage: Stage, _ evidence: Evidence, _ report: inout ScenarioReport) {
    if let failure = stage.watch.failure {
      report.verdict = .didNotFinish
      report.problem = RunProblem(
        message: "the effects of the connector's calls could not be counted: \(failure)",
        remedy: "look whether Odoo is up and the lab's user may read the models that the file names")
      return
    }
    let silent = report.faults.filter { $0.fired < $0.wanted }
    if let fault = silent.first {
      report.verdict = .didNotFinish
      report.problem = RunProblem(
        position: fault.position,
        message:
          "the fault '\(fault.about)' fired \(fault.fired) of \(fault.wanted) times: the run proves nothing of it",
        remedy: "name a call or an effect that the connector really has")
      return
    }
    if let idle = report.invariants.first(where: { $0.compared == 0 && $0.note == nil }) {
      report.verdict = .didNotFinish
      report.problem = RunProblem(
        message: "the invariant \(idle.name) compared nothing: the run proves nothing of it",
        remedy: "let the scenario have orders and stock, or leave it out under 'always' with a reason")
      return
    }
    report.warnings = Self.warnings(stage)
    let failed =
      report.expectations.contains { $0.outcome == .failed }
      || report.invariants.contains { !$0.failures.isEmpty }
    if failed {
      let isHeld = Self.stoppedUnasked(evidence, report.jobs)
      report.verdict = isHeld && !report.expectsStop ? .stoppedClearly : .failed
    } else if report.expectsStop {
      report.verdict = .stoppedClearly
    } else {
      report.verdict = report.warnings.isEmpty ? .passed : .delayed
    }
  }

  /// Whether a job that nobody expected to be held is, and nothing was written of its order.
  private static func stoppedUnasked(_ evidence: Evidence, _ jobs: [JobReport]?) -> Bool {
    let held = Set((jobs ?? []).filter { $0.state == "held" }.map(\.gid))
    let orders = evidence.orders.filter { held.contains($0.gid) }
    return !orders.isEmpty
      && orders.allSatisfy {
        let records = evidence.records(of: $0)
        return records.saleOrders.isEmpty && records.moves.isEmpty && records.payments.isEmpty
      }
  }

  /// Deliveries that Shopify had to repeat although nobody asked for it.
  private static func warnings(_ stage: Stage) -> [String] {
    let again = stage.simulator.webhooks.attempts.filter { $0.options.isGenuine && !$0.isSuccess }
    guard !again.isEmpty, !stage.connector.wasKilled else { return [] }
    let first = again[0]
    let why = first.status.map { "status \($0)" } ?? first.error ?? "no answer"
    return [
      "\(again.count) deliveries of webhooks failed and were repeated; the first, \(first.topic), with \(why)"
    ]
  }

  private func measure(_ stage: Stage, _ report: inout ScenarioReport) {
    let calls = stage.odooTap.exchanges
    let wait = Self.covered(calls)
    report.traffic = TrafficReport(
      xmlrpcCalls: calls.count, odooWaitSeconds: wait,
      odooWaitShare: report.timing.play > 0 ? min(1, wait / report.timing.play) : 0,
      shopifyRequests: stage.shopifyTap.exchanges.count,
      webhookDeliveries: stage.simulator.webhooks.attempts.count)
    if report.faults.isEmpty { report.faults = stage.faults.map(\.report) }
    report.assumed = stage.simulator.withShop(\.leanedOn).filter { $0.evidence == .assumed }
      .map { AssumedBehaviour(id: $0.id, statement: $0.statement) }.sorted { $0.id < $1.id }
  }

  /// Seconds during which at least one exchange was open upstream; overlapping ones count once.
  static func covered(_ exchanges: [Exchange]) -> Double {
    var total = Duration.zero
    var end: ContinuousClock.Instant?
    for exchange in exchanges.sorted(by: { $0.started < $1.started }) {
      let finish = exchange.started.advanced(by: exchange.upstreamTime)
      guard let last = end, exchange.started < last else {
        total += exchange.upstreamTime
        end = finish
        continue
      }
      if finish > last {
        total += finish - last
        end = finish
      }
    }
    return total.inSeconds
  }

  private func note(_ error: any Error, _ report: inout ScenarioReport) {
    switch error {
    case is CancellationError:
      report.verdict = .interrupted
    case is RunFailure where Task.isCancelled:
      // Whatever could not be done any more; nobody asks why.
      report.verdict = .interrupted
    case let failure as RunFailure:
      report.verdict = failure.verdict
      report.problem = failure.problem
    case let error as OdooError:
      report.verdict = .unreachable
      report.problem = RunProblem(
        message: "the lab could not read or write Odoo: \(error)",
        remedy: "look whether Odoo is up and the lab's user may do this")
      if Task.isCancelled { report.verdict = .interrupted }
    default:
      report.verdict = Task.isCancelled ? .interrupted : .didNotFinish
      report.problem = RunProblem(
        message: "the lab failed: \(error)", remedy: "this is the lab's fault; please report it")
    }
  }
}

extension Duration {
  var inSeconds: Double {
    let parts = components
    return Double(parts.seconds) + Double(parts.attoseconds) / 1e18
  }
}
