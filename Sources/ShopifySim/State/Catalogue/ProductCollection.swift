/// Products under one title: chosen one by one, or by rules.
public struct ProductCollection: Sendable, Hashable, Identifiable {
  public struct Rule: Sendable, Hashable {
    /// GraphQL's `CollectionRuleColumn`.
    public let column: String
    /// GraphQL's `CollectionRuleRelation`.
    public let relation: String
    public let condition: String
  }

  public struct RuleSet: Sendable, Hashable {
    /// Whether one fulfilled rule is enough.
    public let appliedDisjunctively: Bool
    public let rules: [Rule]
  }

  /// Where it is published, and since when.
  public struct Place: Sendable, Hashable {
    public let publicationID: Int
    public let date: ShopTime
  }

  public let id: Int
  public internal(set) var title: String
  public internal(set) var handle: String
  public internal(set) var descriptionHTML = ""
  /// GraphQL's `CollectionSortOrder`.
  public internal(set) var sortOrder = "BEST_SELLING"
  public internal(set) var templateSuffix: String?
  public internal(set) var seo = SEOTexts()
  /// Nil for one whose products are chosen.
  public internal(set) var ruleSet: RuleSet?
  /// The chosen products, in their order.
  public internal(set) var productIDs: [Int] = []
  public internal(set) var places: [Place] = []
  public internal(set) var updatedAt: ShopTime

  public var gid: GID { GID("Collection", id) }
}
