/// An address with the words that it stands behind.
public struct NamedLink: Sendable, Hashable {
  public var label: String
  public var url: String

  public init(label: String, url: String) {
    self.label = label
    self.url = url
  }
}
