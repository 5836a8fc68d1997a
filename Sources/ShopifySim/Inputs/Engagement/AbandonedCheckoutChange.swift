/// A step in an abandoned checkout's life.
public struct AbandonedCheckoutChange: Sendable, Hashable {
  /// A part of a line that is a bundle.
  public struct Component: Sendable, Hashable {
    /// The line's SKU.
    public var sku: String
    public var title: String
    public var variantTitle: String?
    public var quantity: Int

    public init(sku: String, title: String, variantTitle: String? = nil, quantity: Int = 1) {
      self.sku = sku
      self.title = title
      self.variantTitle = variantTitle
      self.quantity = quantity
    }
  }

  public enum Action: Sendable, Hashable {
    case begin(OrderInput, components: [Component])
    case change(OrderInput, components: [Component])
    /// The customer comes back and buys.
    case recover([TransactionInput])
  }

  /// What steps call it; nil for a new one or the newest.
  public var name: String?
  public var action: Action

  public init(name: String? = nil, action: Action) {
    self.name = name
    self.action = action
  }
}
