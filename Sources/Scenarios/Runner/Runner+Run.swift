extension Runner {
  /// Plays the scenarios one after the other; cancelling the task gives a partial report.
  public func run(_ scenarios: [LoadedScenario]) async -> RunReport {
    RunReport(odooURL: target.odooURL, odooDatabase: target.database)
  }
}
