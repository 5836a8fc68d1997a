/// A marketing event, new or changed; nil leaves a thing as it is.
public struct MarketingEventChange: Sendable, Hashable {
  /// What steps call it.
  public var name: String
  public var description: String?
  /// GraphQL's `MarketingTactic`; nil is `AD` for a new one.
  public var tactic: String?
  public var manageURL: String?
  public var previewURL: String?
  public var utm: UTMParameters?
  public var isEnded = false

  public init(name: String) { self.name = name }
}
