/// Several files judged: the text, the JSON and the verdict of all of them.
public struct LintSummary: Sendable {
  /// How it ends.
  public enum Verdict: Int32, Sendable {
    /// Something was checked in every file, and nothing contradicts.
    case clean = 0
    /// At least one contradiction.
    case contradictions = 1
    /// At least one file could not be judged.
    case notJudged = 2
  }

  /// The files in the order given.
  public let files: [LintedFile]

  /// A summary.
  public init(_ files: [LintedFile]) {
    self.files = files
  }

  /// A file that could not be judged weighs most, then a contradiction; no file at all is no clean run.
  public var verdict: Verdict {
    let reports = files.compactMap { try? $0.result.get() }
    guard !files.isEmpty, reports.count == files.count else { return .notJudged }
    return reports.allSatisfy { $0.findings.isEmpty } ? .clean : .contradictions
  }

  /// How many contradictions there are.
  public var findings: Int {
    files.reduce(0) { $0 + ((try? $1.result.get().findings.count) ?? 0) }
  }
}
