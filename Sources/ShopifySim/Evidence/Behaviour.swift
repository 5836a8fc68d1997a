/// One thing that the simulator does as it believes Shopify does, with what that belief rests on.
///
/// Each is declared beside the code that does it, and noted on the shop when that code runs.
public struct Behaviour: Sendable, Hashable, Identifiable {
  /// Stable and dotted: `refund.restock.return`.
  public let id: String
  public let evidence: Evidence
  /// What is done, in one sentence.
  public let statement: String

  public init(_ id: String, _ evidence: Evidence, _ statement: String) {
    self.id = id
    self.evidence = evidence
    self.statement = statement
  }
}
