/// A text of a record in another language.
public struct Translation: Sendable, Hashable {
  public let locale: String
  /// Which text: `title`, `body_html` …
  public let key: String
  /// Nil for all markets.
  public let marketID: Int?
  public let value: String
  /// The digest of the text that was translated.
  public let digest: String
  public let updatedAt: ShopTime
}
