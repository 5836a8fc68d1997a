/// A committed edit of an order.
public struct OrderEdit: Sendable, Hashable {
  /// How many units of a line were added or removed.
  public struct Change: Sendable, Hashable {
    public let lineItemID: Int
    /// Positive for units added.
    public let delta: Int
  }

  public let id: Int
  public let happenedAt: ShopTime
  public let note: String?
  public let changes: [Change]

  public var gid: GID { GID("OrderEdit", id) }
}
