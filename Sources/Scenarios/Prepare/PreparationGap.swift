/// One thing that an Odoo lacks or has differently, by name, with what to do about it.
public struct PreparationGap: Sendable, Hashable, CustomStringConvertible {
  /// `tax "DE VAT 19 % incl."`.
  public let subject: String
  /// `is not there`.
  public let problem: String
  /// `labrun prepare makes it`.
  public let remedy: String

  public init(subject: String, problem: String, remedy: String) {
    self.subject = subject
    self.problem = problem
    self.remedy = remedy
  }

  public var description: String { "\(subject) \(problem); \(remedy)" }
}
