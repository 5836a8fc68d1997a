public import CommerceTypes

/// An edit of a placed order, committed at once.
public struct EditInput: Sendable, Hashable {
  /// The order's name.
  public var order: String
  /// Lines' new unit counts: a SKU on several lines changes from the last on.
  public var quantities: [Quantity]
  /// New lines, priced as on a new order, in the order's presentment currency.
  public var additions: [OrderLineInput]
  /// New shipping lines.
  public var shipping: [ShippingInput]
  /// Titles of shipping lines that go.
  public var removedShipping: [String]
  public var note: String?

  public struct Quantity: Sendable, Hashable {
    public var sku: SKU
    /// The units that stay bought; 0 removes the line.
    public var quantity: Int
    /// Whether removed units become available again.
    public var restock: Bool

    public init(sku: SKU, quantity: Int, restock: Bool = true) {
      self.sku = sku
      self.quantity = quantity
      self.restock = restock
    }
  }

  public init(
    order: String, quantities: [Quantity] = [], additions: [OrderLineInput] = [],
    shipping: [ShippingInput] = [], removedShipping: [String] = [], note: String? = nil
  ) {
    self.order = order
    self.quantities = quantities
    self.additions = additions
    self.shipping = shipping
    self.removedShipping = removedShipping
    self.note = note
  }
}
