/// An image of a product.
public struct ProductMedia: Sendable, Hashable {
  public let id: Int
  public let url: String
  public let alt: String?
  /// GraphQL's `MediaStatus`: `READY`, `FAILED` …
  public let status: String

  public var gid: GID { GID("MediaImage", id) }
}
