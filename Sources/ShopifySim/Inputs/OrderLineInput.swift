public import CommerceTypes

/// One line of a new order.
public struct OrderLineInput: Sendable, Hashable {
  public var sku: SKU
  public var quantity: Int
  /// The unit price in the order's presentment currency; nil takes the catalogue's.
  public var price: ExactDecimal?
  /// The line's taxes; nil takes the shop's; empty for none. A product that isn't taxable has none either way.
  public var taxes: [TaxInput]?
  /// Discounts of this line alone.
  public var discounts: [DiscountInput]
  /// The location that the line is assigned to; nil takes the first one with enough available units.
  public var location: String?
  /// Duties on the line as a whole.
  public var duties: [DutyInput]
  public var attributes: [CustomAttribute]
  /// Makes it a custom line with this title, of no product; its SKU is free then.
  public var customTitle: String?
  /// The bundle that it is a part of.
  public var group: LineGroupInput?
  /// The subscription's plan that it is sold under.
  public var plan: LineFacts.Plan?

  public init(
    sku: SKU, quantity: Int, price: ExactDecimal? = nil, taxes: [TaxInput]? = nil,
    discounts: [DiscountInput] = [], location: String? = nil, duties: [DutyInput] = [],
    attributes: [CustomAttribute] = [], customTitle: String? = nil
  ) {
    self.sku = sku
    self.quantity = quantity
    self.price = price
    self.taxes = taxes
    self.discounts = discounts
    self.location = location
    self.duties = duties
    self.attributes = attributes
    self.customTitle = customTitle
  }
}
