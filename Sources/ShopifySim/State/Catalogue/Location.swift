/// A place that stocks or sells.
public struct Location: Sendable, Hashable, Identifiable {
  public let id: Int
  public internal(set) var name: String
  public internal(set) var address: MailingAddress?
  public internal(set) var isActive: Bool = true
  public internal(set) var fulfillsOnlineOrders: Bool = true

  public var gid: GID { GID("Location", id) }
}
