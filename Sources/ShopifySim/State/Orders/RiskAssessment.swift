/// What somebody thinks of an order's risk of fraud.
public struct RiskAssessment: Sendable, Hashable {
  /// A reason.
  public struct Fact: Sendable, Hashable {
    public var description: String
    /// GraphQL's `RiskFactSentiment`: `POSITIVE`, `NEUTRAL`, `NEGATIVE`.
    public var sentiment: String

    public init(description: String, sentiment: String) {
      self.description = description
      self.sentiment = sentiment
    }
  }

  /// GraphQL's `RiskAssessmentResult`: `HIGH`, `MEDIUM`, `LOW`, `NONE`, `PENDING`.
  public var level: String
  public var facts: [Fact]
  /// Nil for Shopify itself.
  public var provider: SellingApp?

  public init(level: String, facts: [Fact] = [], provider: SellingApp? = nil) {
    self.level = level
    self.facts = facts
    self.provider = provider
  }
}
