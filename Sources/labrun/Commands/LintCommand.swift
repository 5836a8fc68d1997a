import ArgumentParser
import Foundation
import PayloadLint
import Scenarios

struct LintCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Re-derive the amounts and statuses of Shopify payloads and name every contradiction.",
    discussion: """
      For fixtures and recordings: orders, refunds, transactions, fulfillments and
      draft orders, as REST, webhooks or GraphQL show them, bare or wrapped.

        labrun lint fixtures/*.json
        curl … | labrun lint -
        labrun lint --rules

      Each contradiction is shown with its place, the equation with the payload's
      own numbers, and what Shopify would say. What a payload does not tell is no
      contradiction; it is listed as not checked. docs/lint.md tells every rule.

      Exit codes: 0 nothing contradicts; 1 something does; 2 a file can't be read,
      is no known payload, or tells too little to check anything.
      """)

  @Argument(help: ArgumentHelp("JSON files; - for standard input.", valueName: "payload.json"))
  var paths: [String] = []

  @Option(
    name: .customLong("ignore"),
    help: ArgumentHelp("Leave a rule out, by its name or the number of its equation.", valueName: "rule"))
  var ignored: [String] = []

  @Flag(
    name: .customLong("plain-orders"),
    help: "Where a payload does not tell, take its order as paid in full and never edited.")
  var plainOrders = false

  @Flag(help: "Name the place of everything that could not be checked.")
  var verbose = false

  @Flag(help: "List every rule with its equation and what it rests on; reads nothing.")
  var rules = false

  @Option(help: "What is printed on standard output: text or json.")
  var format: ReportFormat = .text

  func validate() throws {
    guard rules || !paths.isEmpty else {
      throw ValidationError("give at least one file, or - for standard input")
    }
    let names = Set(Rule.all.flatMap { [$0.id] + ($0.equation.map { [$0] } ?? []) })
    for name in ignored where !names.contains(name) {
      throw ValidationError("there is no rule \(name); labrun lint --rules lists them")
    }
  }

  func run() async throws {
    try await CommandOutcome.of {
      guard !rules else {
        StandardStreams.result(Self.listing)
        return .passed
      }
      let linter = Linter(ignoring: Set(ignored), takesOrdersAsPlain: plainOrders)
      let summary = LintSummary(paths.map { Self.file($0, linter) })
      switch format {
      case .text: StandardStreams.result(summary.text(verbose: verbose))
      case .json: StandardStreams.result(String(decoding: summary.json(), as: UTF8.self))
      }
      return switch summary.verdict {
      case .clean: .passed
      case .contradictions: .failed
      case .notJudged: .invalid
      }
    }
  }

  private static func file(_ path: String, _ linter: Linter) -> LintedFile {
    do {
      if path == "-" {
        let bytes = try FileHandle.standardInput.readToEnd() ?? Data()
        return LintedFile(path: "standard input", bytes: Array(bytes), linter: linter)
      }
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
        return LintedFile(path: path, unreadable: "it is a folder")
      }
      return LintedFile(path: path, bytes: Array(try Data(contentsOf: URL(filePath: path))), linter: linter)
    } catch {
      return LintedFile(path: path, unreadable: "it can't be read: \(error.localizedDescription)")
    }
  }

  /// One line a rule: equation, name, evidence, what holds.
  private static var listing: String {
    let width = Rule.all.map(\.id.count).max() ?? 0
    return Rule.all.map { rule in
      let equation = (rule.equation ?? "–").padding(toLength: 4, withPad: " ", startingAt: 0)
      let name = rule.id.padding(toLength: width, withPad: " ", startingAt: 0)
      let evidence = rule.evidence.rawValue.padding(toLength: 10, withPad: " ", startingAt: 0)
      return "\(equation) \(name)  \(evidence)  \(rule.states)"
    }.joined(separator: "\n")
  }
}
