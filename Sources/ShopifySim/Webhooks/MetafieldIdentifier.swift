/// A metafield by its namespace and key.
public struct MetafieldIdentifier: Sendable, Hashable {
  public let namespace: String
  public let key: String

  public init(namespace: String, key: String) {
    self.namespace = namespace
    self.key = key
  }
}
