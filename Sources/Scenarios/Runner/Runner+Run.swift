import Foundation
import OdooXMLRPC

extension Runner {
  /// Plays the scenarios one after the other; cancelling the task gives a partial report.
  ///
  /// Before the first one it looks whether Odoo can be reached and signed in to, and whether it has every model and
  /// field that the scenarios name; otherwise nothing is played.
  public func run(_ scenarios: [LoadedScenario]) async -> RunReport {
    let clock = ContinuousClock()
    let begun = clock.now
    let started = Date.now.formatted(.iso8601)
    events(.started(scenarios: scenarios.count))
    let lab = makeLab()
    var report = RunReport(
      odooURL: target.odooURL, odooDatabase: target.database, runToken: runToken, started: started
    )
    let obstacles = await preflight(scenarios, lab)
    report.odooVersion = try? await lab.client.version().description
    if let obstacles {
      report.scenarios = obstacles
    } else {
      report.scenarios = await playAll(scenarios, lab)
    }
    report.interrupted = Task.isCancelled
    report.seconds = (clock.now - begun).inSeconds
    return report
  }

  private func playAll(_ scenarios: [LoadedScenario], _ lab: StageBuilder) async -> [ScenarioReport] {
    var reports: [ScenarioReport] = []
    for (index, scenario) in scenarios.enumerated() {
      let hasFailed = failFast && reports.contains { $0.exitStatus != .passed }
      guard !Task.isCancelled, !hasFailed else {
        if Task.isCancelled { reports.append(blank(scenario, .interrupted)) }
        continue
      }
      events(.scenarioStarted(name: scenario.scenario.name, file: scenario.scenario.file))
      var run = ScenarioRun(
        scenario: scenario, names: RunNames(token: token(index)), builder: lab, progress: events)
      run.recordDirectory = recordDirectory.map { "\($0)/\(scenario.scenario.name)" }
      let report = await run.run().report
      events(.scenarioFinished(report))
      reports.append(report)
    }
    return reports
  }

  /// The token of the scenario at an index: the run's, and a letter or two.
  func token(_ index: Int) -> String { runToken + String(index + 10, radix: 36) }

  func makeLab() -> StageBuilder {
    let client = OdooClient(
      OdooConnection(
        url: target.odooURL, database: target.database, login: target.labLogin, password: target.labPassword),
      transport: transport)
    return StageBuilder(
      target: target, launcher: launcher, transport: transport, client: client, catalog: FieldCatalog(client),
      workingDirectory: workingDirectory, strict: strict)
  }

  /// Reports for all scenarios when nothing can be played; nil when all is well.
  func preflight(_ scenarios: [LoadedScenario], _ lab: StageBuilder) async -> [ScenarioReport]? {
    do {
      _ = try StageBuilder.endpoint(of: target.odooURL)
      _ = try await lab.client.version()
      try await lab.client.authenticate()
      let connector = OdooClient(
        OdooConnection(
          url: target.odooURL, database: target.database, login: target.connectorLogin,
          password: target.connectorPassword), transport: transport)
      do {
        try await connector.authenticate()
      } catch {
        throw RunFailure(
          .unreachable, "the connector's user \(target.connectorLogin) can't sign in: \(error)",
          remedy: "run labrun prepare, or give the right password")
      }
      for profile in Set(scenarios.map(\.profile)) {
        _ = try await ProfileRecords.find(profile, with: lab.client)
      }
      return try await unknownNames(scenarios, lab)
    } catch let failure as RunFailure {
      return scenarios.map { blank($0, failure.verdict, failure.problem) }
    } catch {
      let problem = RunProblem(
        message: "Odoo at \(target.odooURL), database \(target.database): \(error)",
        remedy: "look at the URL, the database, the lab's login and password")
      return scenarios.map { blank($0, Task.isCancelled ? .interrupted : .unreachable, problem) }
    }
  }

  private func unknownNames(_ scenarios: [LoadedScenario], _ lab: StageBuilder) async throws
    -> [ScenarioReport]?
  {
    var reports: [ScenarioReport] = []
    for scenario in scenarios {
      let problems = try await NameCheck(catalog: lab.catalog, scenario: scenario).problems()
      guard let first = problems.first else { continue }
      let all = problems.map(\.description).joined(separator: "\n")
      reports.append(
        blank(
          scenario, .invalid,
          RunProblem(
            position: first.position, message: all,
            remedy: "expectations use the field names of Odoo 19; nothing ran")))
    }
    return reports.isEmpty ? nil : reports
  }

  private func blank(_ scenario: LoadedScenario, _ verdict: Verdict, _ problem: RunProblem? = nil)
    -> ScenarioReport
  {
    let script = scenario.scenario
    return ScenarioReport(
      name: script.name, file: script.file, about: script.about, tags: script.tags, verdict: verdict,
      expectsStop: script.expectsStop, problem: problem)
  }
}
