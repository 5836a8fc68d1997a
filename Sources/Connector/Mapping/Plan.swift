import CommerceTypes

/// Everything that Odoo must hold for one Shopify order, in Odoo's terms but by name: no database id is known yet.
struct Plan: Sendable, Hashable {
  var order: OrderPlan
  /// Nil until the order is paid in full.
  var invoice: InvoicePlan?
  var payments: [PaymentPlan]
  /// Oldest first.
  var deliveries: [DeliveryPlan]
  /// Oldest first.
  var refunds: [RefundPlan]
  /// What is still to leave.
  var open: [OpenPlan] = []
  /// Fulfillments that Shopify cancelled.
  var withdrawn: [WithdrawnPlan] = []
  /// `2026-11-22T05:10:30Z`: when Shopify cancelled the order.
  var cancelledAt: String?
}

/// A customer or an address.
struct PartnerPlan: Sendable, Hashable {
  var externalID: String
  var name: String
  var email: String?
  var phone: String?
  var street: String?
  var street2: String?
  var city: String?
  var zip: String?
  var country: CountryCode?
  var stateCode: String?

  /// All of it as text, to tell whether it changed.
  var detail: String {
    let parts: [String?] = [
      name, email, phone, street, street2, city, zip, country?.rawValue, stateCode,
    ]
    return parts.map { $0 ?? "" }.joined(separator: "\n")
  }
}

struct OrderPlan: Sendable, Hashable {
  var gid: GID
  var externalID: String
  /// Shopify's order name, `#1001`: Odoo's `client_order_ref`.
  var reference: String
  /// `2026-11-22 05:10:30`, UTC.
  var date: String
  var currency: CurrencyCode
  /// `product.pricelist.name`.
  var pricelist: String
  /// The customer's GID, or the order's for a guest.
  var customerGID: GID
  var customer: PartnerPlan
  var delivery: PartnerPlan?
  /// Product lines, then shipping lines.
  var lines: [LinePlan]
  var totals: Totals
}

/// What an order, an invoice or a credit note comes to.
struct Totals: Sendable, Hashable {
  var untaxed: ExactDecimal
  var tax: ExactDecimal
  var total: ExactDecimal { untaxed + tax }
}

/// A line of an order, an invoice or a credit note.
struct LinePlan: Sendable, Hashable {
  /// The order line's external id; for a credit note the one of the order line that it takes back, or none.
  var externalID: String?
  /// The Shopify line item or shipping line.
  var source: GID?
  var sku: SKU
  var name: String
  var quantity: Int
  var unitPrice: ExactDecimal
  var discountPercent: ExactDecimal
  var taxes: [TaxPlan]
}

/// An `account.tax`, and what it must be like for the amounts to come out.
struct TaxPlan: Sendable, Hashable {
  var name: String
  var rate: TaxRate
  var isIncluded: Bool
}

struct InvoicePlan: Sendable, Hashable {
  var externalID: String
  /// `2026-11-22`.
  var date: String
}

struct PaymentPlan: Sendable, Hashable {
  enum Direction: String, Sendable { case inbound, outbound }

  var gid: GID
  var externalID: String
  var direction: Direction
  var amount: ExactDecimal
  /// `account.journal.code`.
  var journalCode: String
  var date: String
}

struct DeliveryPlan: Sendable, Hashable {
  var gid: GID
  /// `stock.location.complete_name`.
  var location: String
  var tracking: String
  var lines: [MovePlan]
}

/// Units of one order line that move.
struct MovePlan: Sendable, Hashable {
  /// The Shopify line item.
  var source: GID
  var quantity: Int
}

/// Units of one order line that are still to leave.
struct OpenPlan: Sendable, Hashable {
  /// The Shopify line item.
  var source: GID
  var quantity: Int
  /// `stock.location.complete_name`s, most units first; empty where Shopify assigned none.
  var locations: [String]
}

/// A fulfillment that was cancelled: its goods are said not to have left.
struct WithdrawnPlan: Sendable, Hashable {
  var gid: GID
  /// `#1001-F1`.
  var name: String
}

struct RefundPlan: Sendable, Hashable {
  var gid: GID
  var creditNote: CreditNotePlan?
  var payments: [PaymentPlan]
  var returns: [ReturnPlan]
}

struct CreditNotePlan: Sendable, Hashable {
  var externalID: String
  var date: String
  var lines: [LinePlan]
  var totals: Totals
}

/// Units that come back to one location.
struct ReturnPlan: Sendable, Hashable {
  /// `stock.location.complete_name`; where the units came from when nil.
  var location: String?
  var lines: [MovePlan]
}
