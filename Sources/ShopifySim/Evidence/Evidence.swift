/// How well a simulated behaviour is known to be Shopify's.
public enum Evidence: String, Sendable, Hashable, CaseIterable {
  /// Seen in recorded answers or payloads of live shops.
  case captured
  /// Said by Shopify's documentation or schema.
  case documented
  /// Neither: the likeliest behaviour, chosen by us.
  case assumed
}
