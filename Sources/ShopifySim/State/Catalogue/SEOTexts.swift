/// What search engines are told of a product or a collection; nil where its own title and description serve.
public struct SEOTexts: Sendable, Hashable {
  public internal(set) var title: String?
  public internal(set) var description: String?
}
