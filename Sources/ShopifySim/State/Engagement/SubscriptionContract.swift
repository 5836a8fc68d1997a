public import CommerceTypes

/// A customer's standing order.
public struct SubscriptionContract: Sendable, Hashable, Identifiable {
  /// Every so many days, weeks, months or years.
  public struct Policy: Sendable, Hashable {
    /// GraphQL's `SellingPlanInterval`.
    public var interval: String
    public var count: Int

    public init(interval: String, count: Int) {
      self.interval = interval
      self.count = count
    }
  }

  /// How the goods get to the customer.
  public enum DeliveryMethod: Sendable, Hashable {
    case shipping(MailingAddress, DeliveryOption)
    case localDelivery(MailingAddress, DeliveryOption, phone: String, instructions: String?)
    /// At the location with this id.
    case pickup(locationID: Int, DeliveryOption)
  }

  /// What the customer chose at the checkout.
  public struct DeliveryOption: Sendable, Hashable {
    public var code: String?
    public var title: String?
    public var presentmentTitle: String?
    public var description: String?

    public init() {}
  }

  /// What is delivered.
  public struct Line: Sendable, Hashable {
    public let id: Int
    public let goods: LineGoods
    public internal(set) var quantity: Int
    /// For one unit, after the selling plan's discount.
    public let price: ExactDecimal
    /// For one unit, before it; nil without a selling plan.
    public let basePrice: ExactDecimal?
    public let sellingPlanID: Int?
    public let sellingPlanName: String?

    public var gid: GID { GID("SubscriptionLine", id) }
  }

  public let id: Int
  /// What steps call it.
  public let name: String
  public let customerID: Int
  public let currency: CurrencyCode
  /// GraphQL's `SubscriptionContractSubscriptionStatus`.
  public internal(set) var status: String
  public internal(set) var billing: Policy
  public internal(set) var delivery: Policy
  public internal(set) var deliveryPrice: ExactDecimal
  public internal(set) var method: DeliveryMethod?
  /// The id of the method's address.
  let addressID: Int
  public internal(set) var lines: [Line]
  public internal(set) var note: String?
  public internal(set) var attributes: [CustomAttribute]
  public internal(set) var nextBillingDate: ShopTime?
  /// The way of payment that the customer left; nil for none.
  public internal(set) var paymentMethodID: Int?
  public let appID: Int?
  public let originOrderID: Int?
  /// `SUCCEEDED` or `FAILED`.
  public internal(set) var lastPaymentStatus: String?
  public internal(set) var lastBillingError: String?
  /// Counts up with every change.
  public internal(set) var revisionID: Int
  public let createdAt: ShopTime
  public internal(set) var updatedAt: ShopTime

  public var gid: GID { GID("SubscriptionContract", id) }
}
