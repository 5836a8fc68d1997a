import ArgumentParser
import Scenarios

/// Which scenario files, by path and tag.
struct SelectionOptions: ParsableArguments {
  @Argument(help: "Scenario files, or folders of them.")
  var paths = ["scenarios"]

  @Option(
    name: .customLong("tag"), help: "Only scenarios with this tag; may be given again, any of them will do.")
  var tags: [String] = []

  @Option(name: .customLong("without-tag"), help: "No scenario with this tag; may be given again.")
  var excludedTags: [String] = []

  /// Reads the files strictly and keeps what the tags select.
  func load() throws -> [LoadedScenario] {
    try ScenarioLoader().load(paths: paths).filter { loaded in
      let own = Set(loaded.scenario.tags)
      return (tags.isEmpty || !own.isDisjoint(with: tags)) && own.isDisjoint(with: excludedTags)
    }
  }

  /// As ``load()``, but selecting nothing is a failure.
  func loadAny() throws -> [LoadedScenario] {
    let scenarios = try load()
    guard !scenarios.isEmpty else {
      throw LabFailure(
        status: .nothingSelected,
        message: "no scenario selected in \(paths.joined(separator: ", "))",
        remedy: "see what there is with `labrun list \(paths.joined(separator: " "))`")
    }
    return scenarios
  }
}
