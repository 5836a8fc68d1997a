public import CommerceTypes

/// A step in a return's life.
public struct ReturnInput: Sendable, Hashable {
  public struct Line: Sendable, Hashable {
    public var sku: SKU
    public var quantity: Int
    public var reason: String
    public var note: String?
    /// What the customer says to it.
    public var customerNote: String?
    /// The fulfilled line that it comes from; nil takes the SKU's, the oldest first.
    var fulfillmentLineID: Int?

    public init(sku: SKU, quantity: Int, reason: String = "UNKNOWN", note: String? = nil) {
      self.sku = sku
      self.quantity = quantity
      self.reason = reason
      self.note = note
    }
  }

  public enum Action: Sendable, Hashable {
    /// A new return: requested by the customer, or opened by the merchant at once; exchanged goods go out instead.
    case open([Line], exchange: [OrderLineInput], isRequest: Bool)
    case approve
    case decline(reason: String)
    /// The goods are back: they are restocked at the location (nil: not restocked), refunded, and exchanged.
    case process([Line], location: String?, refund: Bool)
    case close
    case reopen
    case cancel
  }

  /// The order's name.
  public var order: String
  /// The return's name, `#1001-R1`; nil for the newest one, or for a new one.
  public var name: String?
  public var action: Action
  /// What the customer is told when the return is declined.
  public var declineNote: String?

  public init(order: String, name: String? = nil, action: Action) {
    self.order = order
    self.name = name
    self.action = action
  }
}
