public import CommerceTypes

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
  public var phone: String?
  /// The customer's currency; nil for the shop's. The shop's configuration must have a rate for it.
  public var presentmentCurrency: CurrencyCode?
  /// In the presentment currency; nil for none.
  public var tip: ExactDecimal?
  public var additionalFees: [FeeInput]
  /// No taxes, whatever the shop and the lines say.
  public var taxExempt: Bool
  /// The name of a company of the shop, whose location and main contact buy.
  public var company: String?
  /// Days until payment; nil for no terms.
  public var paymentDueInDays: Int?
  public var poNumber: String?
  public var attributes: [CustomAttribute]
  /// Taxes given for the order as a whole, in place of those of its lines; empty computes them.
  public var orderTaxes: [OrderTaxInput] = []
  /// `web`, `pos` …
  public var sourceName: String
  public var particulars = OrderParticulars()
  public var metafields: [MetafieldInput] = []

  public init(
    name: String? = nil, email: String? = nil, customer: CustomerInput? = nil,
    shippingAddress: MailingAddress? = nil, billingAddress: MailingAddress? = nil, lines: [OrderLineInput],
    discounts: [DiscountInput] = [], shipping: [ShippingInput] = [], transactions: [TransactionInput] = [],
    note: String? = nil, tags: [String] = [], isTest: Bool = false, phone: String? = nil,
    presentmentCurrency: CurrencyCode? = nil, tip: ExactDecimal? = nil, additionalFees: [FeeInput] = [],
    taxExempt: Bool = false, company: String? = nil, paymentDueInDays: Int? = nil, poNumber: String? = nil,
    attributes: [CustomAttribute] = [], sourceName: String = "web"
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
    self.phone = phone
    self.presentmentCurrency = presentmentCurrency
    self.tip = tip
    self.additionalFees = additionalFees
    self.taxExempt = taxExempt
    self.company = company
    self.paymentDueInDays = paymentDueInDays
    self.poNumber = poNumber
    self.attributes = attributes
    self.sourceName = sourceName
  }
}
