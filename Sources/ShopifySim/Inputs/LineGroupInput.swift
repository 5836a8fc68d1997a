public import CommerceTypes

/// The bundle that a new line is a part of; lines of one order with the same title are of one bundle.
public struct LineGroupInput: Sendable, Hashable {
  public var title: String
  public var quantity: Int
  public var attributes: [CustomAttribute]
  /// The SKU of the variant that is the bundle.
  public var sku: SKU?

  public init(title: String, quantity: Int = 1, attributes: [CustomAttribute] = [], sku: SKU? = nil) {
    self.title = title
    self.quantity = quantity
    self.attributes = attributes
    self.sku = sku
  }
}
