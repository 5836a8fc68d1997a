import CommerceTypes

/// `place`: a customer orders.
struct PlaceStep: Sendable {
  struct Line: Sendable {
    var sku: String
    var quantity: Int
    var price: ExactDecimal
    /// Nil takes the shop's taxes.
    var taxes: [TaxScript]?
    /// A discount of this line alone.
    var discount: DiscountValue?
    /// A duty on the line as a whole.
    var duty: ExactDecimal?
    var position: SourcePosition
  }

  struct Shipping: Sendable {
    var title: String
    var price: ExactDecimal
    /// Nil takes the shop's taxes where it taxes shipping.
    var taxes: [TaxScript]?
    var discount: DiscountValue?
  }

  struct Payment: Sendable {
    var gateway: String
    /// Nil pays the whole order.
    var amount: ExactDecimal?
    /// Whether the money is only promised.
    var isAuthorization = false
    /// The code of the gift card that pays.
    var giftCard: String?
  }

  /// A fee on the order as a whole.
  struct Fee: Sendable {
    var name: String
    var amount: ExactDecimal
  }

  var order: String
  var email: String
  var firstName: String
  var lastName: String
  var shipTo: AddressScript
  /// Nil takes the shipping address.
  var billTo: AddressScript?
  var lines: [Line]
  var discounts: [DiscountScript]
  var shipping: [Shipping]
  var payments: [Payment]
  /// The customer's currency; nil for the shop's.
  var currency: CurrencyCode?
  var tip: ExactDecimal?
  var fees: [Fee] = []
  /// Whether the buyer pays no taxes.
  var isTaxExempt = false
  var webhooks: WebhookMode
}
