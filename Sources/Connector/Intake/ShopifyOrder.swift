import CommerceTypes

/// An order as Shopify's GraphQL API gives it, every page of it read; the shape of ``OrderDocuments/order``.
struct ShopifyOrder: Sendable, Hashable {
  var id: GID
  /// `#1001`.
  var name: String
  var email: String?
  /// `2026-11-22T05:10:30Z`.
  var processedAt: String
  var cancelledAt: String?
  var currency: CurrencyCode
  var taxesIncluded: Bool
  /// Whether the merchant edited what was bought.
  var isEdited: Bool = false
  /// What the order came to when it was placed; nil where Shopify doesn't say.
  var placedPrice: ExactDecimal?
  /// With lines that edits and exchanges added.
  var totalTax: ExactDecimal
  var totalPrice: ExactDecimal
  var totalTip: ExactDecimal
  var totalDuties: ExactDecimal
  var totalAdditionalFees: ExactDecimal
  var customer: ShopifyCustomer?
  var shippingAddress: ShopifyAddress?
  var billingAddress: ShopifyAddress?
  var lines: [ShopifyLine]
  var shippingLines: [ShopifyShippingLine]
  var transactions: [ShopifyTransaction]
  var fulfillments: [ShopifyFulfillment]
  /// Where lines that are still to leave are to leave from.
  var assignments: [ShopifyAssignment] = []
  var refunds: [ShopifyRefund]
}

struct ShopifyCustomer: Sendable, Hashable {
  var id: GID
  var firstName: String?
  var lastName: String?
  var displayName: String?
}

struct ShopifyAddress: Sendable, Hashable {
  var name: String?
  var company: String?
  var address1: String?
  var address2: String?
  var city: String?
  var zip: String?
  var country: CountryCode?
  var provinceCode: String?
  var phone: String?
}

struct ShopifyLine: Sendable, Hashable {
  var id: GID
  var name: String
  var sku: SKU?
  /// As ordered: refunded and removed units are still in it.
  var quantity: Int
  /// Without refunded and removed units.
  var currentQuantity: Int
  /// Units that are still to leave: neither fulfilled nor taken off the order.
  var unfulfilledQuantity: Int
  var requiresShipping: Bool
  var isGiftCard: Bool
  var unitPrice: ExactDecimal
  var discountAllocations: [ExactDecimal]
  var taxLines: [ShopifyTaxLine]
}

struct ShopifyShippingLine: Sendable, Hashable {
  var id: GID?
  var title: String
  var isRemoved: Bool
  var price: ExactDecimal
  var discountAllocations: [ExactDecimal]
  var taxLines: [ShopifyTaxLine]
}

struct ShopifyTaxLine: Sendable, Hashable {
  var title: String
  var rate: TaxRate?
  var price: ExactDecimal
  var isChannelLiable: Bool
}

struct ShopifyTransaction: Sendable, Hashable {
  var id: GID
  /// `SALE`, `AUTHORIZATION`, `CAPTURE`, `VOID`, `REFUND`, …
  var kind: String
  /// `SUCCESS`, `PENDING`, `FAILURE`, …
  var status: String
  var gateway: String?
  var processedAt: String
  var amount: ExactDecimal

  var isSuccessful: Bool { status == "SUCCESS" }
  /// Money received: a sale, or the capture of an authorization.
  var isReceipt: Bool { isSuccessful && (kind == "SALE" || kind == "CAPTURE") }
  var isRefund: Bool { isSuccessful && kind == "REFUND" }
}

struct ShopifyFulfillment: Sendable, Hashable {
  var id: GID
  var name: String
  var status: String
  var createdAt: String
  var location: String?
  var trackingNumbers: [String]
  var lines: [Line]

  struct Line: Sendable, Hashable {
    var lineItem: GID
    var quantity: Int
  }
}

/// Units of a line in an open fulfillment order.
struct ShopifyAssignment: Sendable, Hashable {
  var lineItem: GID
  var quantity: Int
  /// The location's name.
  var location: String?
}

struct ShopifyRefund: Sendable, Hashable {
  var id: GID
  var processedAt: String
  var lines: [Line]
  var shippingLines: [ShippingLine]
  var transactions: [ShopifyTransaction]
  /// Tax within what was given back beyond, or short of, the lines.
  var adjustedTax: ExactDecimal = .zero

  struct Line: Sendable, Hashable {
    var lineItem: GID
    var quantity: Int
    /// `RETURN`, `CANCEL`, `NO_RESTOCK`, `LEGACY_RESTOCK`.
    var restockType: String
    var location: String?
    var subtotal: ExactDecimal
    var tax: ExactDecimal
  }

  struct ShippingLine: Sendable, Hashable {
    var shippingLine: GID?
    var title: String
    var subtotal: ExactDecimal
    var tax: ExactDecimal
  }
}
