import ArgumentParser
import Foundation
import Scenarios

struct List: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show what would run: name, tags and what it is about.")

  @OptionGroup var selection: SelectionOptions

  func run() async throws {
    try await CommandOutcome.of {
      let scenarios = try selection.loadAny()
      let width = scenarios.map { $0.scenario.name.count }.max() ?? 0
      for loaded in scenarios {
        let name = loaded.scenario.name.padding(toLength: width, withPad: " ", startingAt: 0)
        StandardStreams.result("\(name)  [\(loaded.scenario.tags.joined(separator: ", "))]")
        StandardStreams.result("  \(loaded.scenario.about ?? "") (\(loaded.scenario.file))")
      }
      return .passed
    }
  }
}
