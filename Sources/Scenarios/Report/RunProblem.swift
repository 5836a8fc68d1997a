/// Why there is no verdict: what broke, where, and what to do about it.
public struct RunProblem: Codable, Sendable, Hashable {
  /// Where in the scenario file the run stood; nil before the first step.
  public var position: SourcePosition?
  /// What happened, safe to print.
  public var message: String
  /// What to do about it.
  public var remedy: String?

  public init(position: SourcePosition? = nil, message: String, remedy: String? = nil) {
    self.position = position
    self.message = message
    self.remedy = remedy
  }
}
