public import CommerceTypes

/// An order: what was agreed and everything that happened since. Totals and statuses are derived, see the extensions.
public struct Order: Sendable, Hashable {
  public let id: Int
  public let name: String
  public let number: Int
  public let email: String?
  public let customer: Customer?
  public internal(set) var shippingAddress: MailingAddress?
  public let billingAddress: MailingAddress?
  /// The ids of the shipping and the billing address.
  let addressIDs: [Int]
  public let currency: CurrencyCode
  public let taxesIncluded: Bool
  public internal(set) var note: String?
  public let tags: [String]
  public let isTest: Bool
  public let createdAt: ShopTime
  public internal(set) var updatedAt: ShopTime
  public internal(set) var cancelledAt: ShopTime?
  public internal(set) var cancelReason: CancelReason?
  public let discountApplications: [DiscountApplication]
  public let lineItems: [LineItem]
  public let shippingLines: [ShippingLine]
  /// Every transaction, the refunds' among them, oldest first.
  public internal(set) var transactions: [OrderTransaction]
  public internal(set) var fulfillmentOrders: [FulfillmentOrder]
  public internal(set) var fulfillments: [Fulfillment]
  public internal(set) var refunds: [Refund]

  public var gid: GID { GID("Order", id) }

  /// The line with a database id.
  public func lineItem(id: Int) -> LineItem? { lineItems.first { $0.id == id } }

  /// The minor digits of the order's currency.
  var digits: Int { currency.minorDigits }
}
