/// A change of an order's particulars, as a merchant makes it in the admin; what is nil stays.
public struct UpdateInput: Sendable, Hashable {
  /// The order's name.
  public var order: String
  public var note: String?
  public var shippingAddress: MailingAddress?

  public init(order: String, note: String? = nil, shippingAddress: MailingAddress? = nil) {
    self.order = order
    self.note = note
    self.shippingAddress = shippingAddress
  }
}
