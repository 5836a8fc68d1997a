/// A change of an order's particulars, as a merchant makes it in the admin; what is nil stays.
public struct UpdateInput: Sendable, Hashable {
  /// The order's name.
  public var order: String
  public var note: String?
  public var shippingAddress: MailingAddress?
  public var tags: [String]?
  public var attributes: [CustomAttribute]?
  public var poNumber: String?
  /// Closes (archives) the order, or opens it again.
  public var isClosed: Bool?
  public var email: String?
  public var phone: String?
  public var metafields: [MetafieldInput] = []
  /// Replaces where it came from and what is thought of it.
  public var particulars: OrderParticulars?

  public init(
    order: String, note: String? = nil, shippingAddress: MailingAddress? = nil, tags: [String]? = nil,
    attributes: [CustomAttribute]? = nil, poNumber: String? = nil, isClosed: Bool? = nil
  ) {
    self.tags = tags
    self.attributes = attributes
    self.poNumber = poNumber
    self.isClosed = isClosed
    self.order = order
    self.note = note
    self.shippingAddress = shippingAddress
  }
}
