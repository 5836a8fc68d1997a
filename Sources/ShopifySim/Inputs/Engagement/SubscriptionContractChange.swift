public import CommerceTypes

/// A step in a subscription contract's life.
public struct SubscriptionContractChange: Sendable, Hashable {
  /// A line of a new contract.
  public struct Line: Sendable, Hashable {
    public var sku: SKU
    public var quantity: Int
    /// For one unit; nil takes the catalogue's.
    public var price: ExactDecimal?
    /// The name of the selling plan that made it cheaper than the catalogue.
    public var sellingPlan: String?

    public init(sku: SKU, quantity: Int = 1, price: ExactDecimal? = nil, sellingPlan: String? = nil) {
      self.sku = sku
      self.quantity = quantity
      self.price = price
      self.sellingPlan = sellingPlan
    }
  }

  /// How the goods get to the customer.
  public enum Method: Sendable, Hashable {
    case shipping(MailingAddress, SubscriptionContract.DeliveryOption)
    case localDelivery(
      MailingAddress, SubscriptionContract.DeliveryOption, phone: String, instructions: String?)
    /// At the location with this name.
    case pickup(String, SubscriptionContract.DeliveryOption)
  }

  /// What is set; nil leaves a thing as it is.
  public struct Fields: Sendable, Hashable {
    /// GraphQL's `SubscriptionContractSubscriptionStatus`.
    public var status: String?
    public var billing: SubscriptionContract.Policy?
    public var delivery: SubscriptionContract.Policy?
    public var deliveryPrice: ExactDecimal?
    public var method: Method?
    public var note: String?
    public var attributes: [CustomAttribute]?
    public var nextBillingDate: ShopTime?
    /// Leaves a way of payment, or takes it back.
    public var hasPaymentMethod: Bool?

    public init() {}
  }

  public enum Action: Sendable, Hashable {
    /// `customer` is the e-mail address of a known one, `originOrder` a name, `app` a handle.
    case create(Fields, customer: String, lines: [Line], originOrder: String?, app: String?)
    case change(Fields)
    /// The customer is charged and the order placed; or it fails with a word of
    /// `SubscriptionContractLastBillingErrorType`.
    case bill(error: String?)
  }

  /// What steps call it.
  public var name: String
  public var action: Action

  public init(name: String, action: Action) {
    self.name = name
    self.action = action
  }
}
