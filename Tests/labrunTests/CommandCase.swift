import Foundation
import Testing

/// One call of labrun, as files: `args`, `exit`, and what standard output and error must show.
///
/// The scenarios are a fresh copy below the working directory, in `runs` stand reports of runs and in `payloads` payloads of Shopify. `edits` breaks them on purpose: three lines each, the
/// file, the text to find, the text to put there. `stdout` and `stderr` hold texts that must appear, one a line, in
/// this order.
struct CommandCase: Sendable, CustomTestStringConvertible {
  struct Edit: Sendable {
    var file: String
    var old: String
    var new: String
  }

  var name: String
  var arguments: [String]
  var edits: [Edit]
  /// `NAME=value` lines.
  var environment: [String: String]
  var exit: Int32
  var output: [String]
  var errors: [String]

  var testDescription: String { name }

  static let all: [CommandCase] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
    return names.sorted().compactMap { CommandCase(folder: folder.appending(path: $0)) }
  }()

  /// Reports of runs, whole and damaged, and a file of accepted differences.
  static let runs = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases/_runs").path()

  /// Payloads of Shopify, captured, clean and spoilt.
  static let payloads = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../Fixtures/shopify").standardizedFileURL.path()

  private init?(folder: URL) {
    func lines(_ file: String) -> [String] {
      let text = (try? String(contentsOf: folder.appending(path: file), encoding: .utf8)) ?? ""
      return text.split(separator: "\n").map(String.init)
    }
    guard let exit = lines("exit").first.flatMap({ Int32($0) }) else { return nil }
    name = folder.lastPathComponent
    arguments = lines("args")
    let edits = lines("edits")
    self.edits = stride(from: 0, to: edits.count - edits.count % 3, by: 3)
      .map { Edit(file: edits[$0], old: edits[$0 + 1], new: edits[$0 + 2]) }
    let variables = lines("environment").map { $0.split(separator: "=", maxSplits: 1).map(String.init) }
    environment = Dictionary(
      uniqueKeysWithValues: variables.compactMap { $0.count == 2 ? ($0[0], $0[1]) : nil })
    self.exit = exit
    output = lines("stdout")
    errors = lines("stderr")
  }
}
