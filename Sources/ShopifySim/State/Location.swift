/// A place that holds inventory.
public struct Location: Sendable, Hashable {
  public let id: Int
  public let name: String

  public var gid: GID { GID("Location", id) }
}
