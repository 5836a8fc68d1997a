/// A new order as the shop gets it from its checkout.
public struct OrderInput: Sendable, Hashable {
  /// The order's name; nil takes the prefix and the next number.
  public var name: String?
  public var email: String?
  /// The customer; nil makes one from the e-mail address, or none without one.
  public var customer: CustomerInput?
  public var shippingAddress: MailingAddress?
  /// The billing address; nil takes the shipping address.
  public var billingAddress: MailingAddress?
  public var lines: [OrderLineInput]
  /// Discounts spread over the lines, applied in this order after the lines' own.
  public var discounts: [DiscountInput]
  public var shipping: [ShippingInput]
  public var transactions: [TransactionInput]
  public var note: String?
  public var tags: [String]
  public var isTest: Bool

  public init(
    name: String? = nil, email: String? = nil, customer: CustomerInput? = nil,
    shippingAddress: MailingAddress? = nil, billingAddress: MailingAddress? = nil, lines: [OrderLineInput],
    discounts: [DiscountInput] = [], shipping: [ShippingInput] = [], transactions: [TransactionInput] = [],
    note: String? = nil, tags: [String] = [], isTest: Bool = false
  ) {
    self.name = name
    self.email = email
    self.customer = customer
    self.shippingAddress = shippingAddress
    self.billingAddress = billingAddress
    self.lines = lines
    self.discounts = discounts
    self.shipping = shipping
    self.transactions = transactions
    self.note = note
    self.tags = tags
    self.isTest = isTest
  }
}
