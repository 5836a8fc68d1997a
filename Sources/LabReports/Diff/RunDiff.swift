public import Scenarios

/// What two runs of the same scenarios have differently, and which of it is accepted.
///
/// Scenarios meet by their names, records by model and key, fields by Odoo 19's names. Verdicts and every observed
/// field count; times, traffic and texts of messages don't.
public struct RunDiff: Codable, Sendable, Hashable {
  /// How much was compared; without it "no difference" says nothing.
  public struct Compared: Codable, Sendable, Hashable {
    /// Scenarios in both runs.
    public var scenarios = 0
    /// Of these, the ones whose records both runs read.
    public var observed = 0
    /// Records in both runs.
    public var records = 0
    /// Fields of these records, in both runs.
    public var fields = 0

    public init() {}
  }

  /// The version of this shape: 1.
  public var formatVersion = 1
  public var before: RunIdentity
  public var after: RunIdentity
  public var compared: Compared
  /// By scenario, order, model, record and field.
  public var differences: [Difference]
  public var settings: [SettingDifference]
  /// Entries of the accepted file that no difference matched.
  public var unused: [Difference.Acceptance]
  public var warnings: [String]

  /// Compares two runs.
  public init(before: RunReport, after: RunReport, accepted: AcceptedDifferences = .none) {
    self.before = RunIdentity(before)
    self.after = RunIdentity(after)
    var comparison = RunComparison(before: before, after: after)
    comparison.run()
    compared = comparison.compared
    warnings = comparison.warnings
    settings = comparison.settings
    var book = AcceptanceBook(accepted, before: RecordIndex(before), after: RecordIndex(after))
    differences = CauseFinder(before: before, after: after).explained(comparison.differences).map {
      var difference = $0
      difference.accepted = book.acceptance(of: difference)
      return difference
    }
    unused = book.unused
  }

  /// What nobody has accepted.
  public var unexpected: [Difference] { differences.filter { $0.accepted == nil } }

  /// Whether some scenario of both runs could not be compared, or there was none.
  public var isIncomplete: Bool { compared.records == 0 || compared.observed < compared.scenarios }

  /// What the command line returns: 1 for an unexpected difference, 4 when something could not be compared.
  public var exitStatus: ExitStatus {
    if !unexpected.isEmpty { return .failed }
    return isIncomplete ? .didNotFinish : .passed
  }
}
