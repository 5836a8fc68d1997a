/// Something that is done to bring customers into the shop.
public struct MarketingEvent: Sendable, Hashable, Identifiable {
  public let id: Int
  /// What steps call it.
  public let name: String
  public internal(set) var description: String?
  /// GraphQL's `MarketingTactic`: `AD`, `NEWSLETTER` …
  public internal(set) var tactic: String
  public internal(set) var manageURL: String?
  public internal(set) var previewURL: String?
  public internal(set) var utm: UTMParameters
  public let startedAt: ShopTime
  public internal(set) var endedAt: ShopTime?

  public var gid: GID { GID("MarketingEvent", id) }
}
