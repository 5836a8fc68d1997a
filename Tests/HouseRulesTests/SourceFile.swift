import Foundation

/// One Swift file with its lines.
struct SourceFile {
  var path: String
  var text: String

  var isTest: Bool { path.hasPrefix("Tests/") }
  var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

  /// `path:line` of every line of code (comments left out) that `matches` holds for.
  func places(where matches: (Substring) -> Bool) -> [String] {
    lines.enumerated().compactMap { index, line in
      let code = line.drop { $0 == " " }
      guard !code.hasPrefix("//"), matches(line) else { return nil }
      return "\(path):\(index + 1)"
    }
  }
}
