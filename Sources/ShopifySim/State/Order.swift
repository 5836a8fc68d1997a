public import CommerceTypes

/// An order: what was agreed and everything that happened since. Totals and statuses are derived, see the extensions.
public struct Order: Sendable, Hashable, Identifiable {
  public let id: Int
  public let name: String
  public let number: Int
  public internal(set) var email: String?
  public internal(set) var phone: String?
  public internal(set) var customerID: Int?
  /// The company location that buys, in B2B.
  public let purchasingCompany: PurchasingCompany?
  public internal(set) var shippingAddress: MailingAddress?
  public let billingAddress: MailingAddress?
  /// The ids of the shipping and the billing address.
  let addressIDs: [Int]
  public let currencies: CurrencyPair
  public let taxesIncluded: Bool
  public let dutiesIncluded: Bool
  public let taxExempt: Bool
  public internal(set) var note: String?
  public internal(set) var tags: [String]
  public internal(set) var attributes: [CustomAttribute]
  public internal(set) var poNumber: String?
  /// `web`, `pos`, `shopify_draft_order` or a channel's own.
  public let sourceName: String
  public let isTest: Bool
  public internal(set) var paymentTerms: PaymentTerms?
  public let createdAt: ShopTime
  public let processedAt: ShopTime
  public internal(set) var updatedAt: ShopTime
  public internal(set) var closedAt: ShopTime?
  public internal(set) var cancelledAt: ShopTime?
  public internal(set) var cancelReason: CancelReason?
  public internal(set) var discountApplications: [DiscountApplication]
  public internal(set) var lineItems: [LineItem]
  public internal(set) var shippingLines: [ShippingLine]
  public internal(set) var additionalFees: [AdditionalFee]
  /// The ledger.
  public internal(set) var agreements: [SalesAgreement] = []
  public internal(set) var edits: [OrderEdit] = []
  /// Every transaction, the refunds' among them, oldest first.
  public internal(set) var transactions: [OrderTransaction] = []
  public internal(set) var fulfillmentOrders: [FulfillmentOrder] = []
  public internal(set) var fulfillments: [Fulfillment] = []
  public internal(set) var refunds: [Refund] = []
  public internal(set) var returns: [Return] = []
  public internal(set) var particulars = OrderParticulars()
  public internal(set) var metafields: [Metafield] = []
  /// What the staff was told of its cancellation.
  public internal(set) var cancelStaffNote: String?

  public var gid: GID { GID("Order", id) }
  /// The shop's currency.
  public var currency: CurrencyCode { currencies.shop }
  public var presentmentCurrency: CurrencyCode { currencies.presentment }

  /// The line with a database id.
  public func lineItem(id: Int) -> LineItem? { lineItems.first { $0.id == id } }
  /// The shipping line with a database id.
  public func shippingLine(id: Int) -> ShippingLine? { shippingLines.first { $0.id == id } }
  /// The transactions with these ids, oldest first.
  public func transactions(ids: [Int]) -> [OrderTransaction] { transactions.filter { ids.contains($0.id) } }
  /// The lines that are goods, gift cards among them; tips are none.
  public var soldLines: [LineItem] { lineItems.filter { !$0.isTip } }

  /// The minor digits of the shop's currency.
  var digits: Int { currency.minorDigits }
}
