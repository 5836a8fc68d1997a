/// A language of the shop.
public struct ShopLocale: Sendable, Hashable {
  /// `en`, `pt-BR` …
  public let locale: String
  public let isPrimary: Bool
  public internal(set) var isPublished: Bool
}
