/// A checkout that a customer began and left; its totals are derived as an order's are.
public struct AbandonedCheckout: Sendable, Hashable, Identifiable {
  /// A part of a line that is a bundle.
  public struct Component: Sendable, Hashable {
    public let id: Int
    public let title: String
    public let variantTitle: String?
    public let quantity: Int
  }

  public let id: Int
  /// `#` and the id; a script may name it otherwise.
  public let name: String
  /// What it was made from, to be placed when the customer comes back.
  public internal(set) var input: OrderInput
  /// What it would come to: an order that isn't placed.
  public internal(set) var quote: Order
  /// The parts of bundles, by the id of their line.
  public internal(set) var components: [Int: [Component]]
  public let createdAt: ShopTime
  public internal(set) var updatedAt: ShopTime
  /// When the customer came back and bought.
  public internal(set) var completedAt: ShopTime?
  public internal(set) var orderID: Int?

  public var gid: GID { GID("AbandonedCheckout", id) }
}
