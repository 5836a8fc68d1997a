/// A step or shop that isn't written as it has to be; nothing was done.
public struct StepJSONError: Error, Sendable, Hashable, CustomStringConvertible {
  /// Where it stands: `step.place.lines[0].quantity`.
  public let path: String
  /// What stands there, shortened: `"three"`.
  public let found: String
  /// What has to stand there: `a whole number from 1 to 1000000`.
  public let expected: String

  public var description: String { "\(path): found \(found), expected \(expected)" }
}
