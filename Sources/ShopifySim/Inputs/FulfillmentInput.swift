public import CommerceTypes

/// Units that leave a location.
public struct FulfillmentInput: Sendable, Hashable {
  /// A line's units.
  public struct Line: Sendable, Hashable {
    public var sku: SKU
    public var quantity: Int
    /// The order's line; nil takes the SKU's, from the first on.
    var lineItemID: Int?

    public init(sku: SKU, quantity: Int) {
      self.sku = sku
      self.quantity = quantity
    }
  }

  /// The order's name.
  public var order: String
  /// Nil fulfils from the locations that the order's fulfillment orders are assigned to.
  public var location: String?
  /// Nil for all that remains.
  public var lines: [Line]?
  public var tracking: [TrackingInfo]
  /// Where the goods were sent from, when it is told.
  public var originAddress: MailingAddress?
  /// Only from these fulfillment orders, when any is named.
  var fulfillmentOrderIDs: [Int] = []

  public init(order: String, location: String? = nil, lines: [Line]? = nil, tracking: [TrackingInfo] = []) {
    self.order = order
    self.location = location
    self.lines = lines
    self.tracking = tracking
  }
}
