extension ScenarioLoader {
  /// Reads one file of accepted differences, as strictly as a scenario.
  public func loadAcceptedDifferences(path: String) throws(ScriptError) -> AcceptedDifferences {
    try loadAlone(path) { AcceptedReader().read($0) }
  }
}
