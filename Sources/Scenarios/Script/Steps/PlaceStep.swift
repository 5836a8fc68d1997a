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
  var payment: Payment?
  var webhooks: WebhookMode
}
