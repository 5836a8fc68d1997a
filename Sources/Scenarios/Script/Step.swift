import CommerceTypes

/// One step of `when`.
struct Step: Sendable {
  /// What a step does.
  enum Action: Sendable {
    case place(PlaceStep)
    case fulfill(FulfillStep)
    case refund(RefundStep)
    case cancel(CancelStep)
    case deliver(DeliverStep)
    case settle(timeout: Duration)
    case killConnector
    case restartConnector
  }

  var action: Action
  var position: SourcePosition

  /// `place #1001`, `settle`: for progress and messages.
  var about: String {
    switch action {
    case .place(let step): "place \(step.order)"
    case .fulfill(let step): "fulfill \(step.order)"
    case .refund(let step): "refund \(step.order)"
    case .cancel(let step): "cancel \(step.order)"
    case .deliver(let step): "deliver \(step.about)"
    case .settle: "settle"
    case .killConnector: "kill the connector"
    case .restartConnector: "restart the connector"
    }
  }
}

/// Whether the webhooks of a step go out with it or are kept for the script.
enum WebhookMode: String, Sendable, CaseIterable {
  case sent, held
}

/// An address as a script gives it; what is not given is made up by the runner.
struct AddressScript: Sendable, Hashable {
  var name: String?
  var address1: String?
  var city: String?
  var zip: String?
  var province: String?
  var country: String
}

/// A tax line of one line, by title and rate.
struct TaxScript: Sendable, Hashable {
  var title: String
  var rate: TaxRate
}

/// Money or a share taken off.
enum DiscountValue: Sendable, Hashable {
  case amount(ExactDecimal)
  case percent(ExactDecimal)
}

/// A discount of a whole order, spread over its lines as Shopify does.
struct DiscountScript: Sendable {
  /// A code; nil for an automatic or manual discount.
  var code: String?
  var title: String?
  var value: DiscountValue
  var position: SourcePosition
}

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
  var lines: [Line]
  var discounts: [DiscountScript]
  var shipping: Shipping?
  var payment: Payment?
  var webhooks: WebhookMode
}

/// A number of units of a product.
struct UnitScript: Sendable {
  var sku: String
  var quantity: Int
  var position: SourcePosition
}

/// `fulfill`: goods leave a location.
struct FulfillStep: Sendable {
  var order: String
  var location: String
  /// Nil is everything that is left.
  var lines: [UnitScript]?
  var trackingCompany: String?
  var trackingNumber: String?
  var webhooks: WebhookMode
}

/// `refund`: money, and perhaps goods, go back.
struct RefundStep: Sendable {
  /// What becomes of refunded units.
  enum Restock: String, Sendable, CaseIterable {
    case returned = "return"
    case cancelled = "cancel"
    case none = "no_restock"
  }

  struct Line: Sendable {
    var sku: String
    var quantity: Int
    var restock: Restock
    var location: String?
    var position: SourcePosition
  }

  struct Transaction: Sendable {
    var gateway: String
    var amount: ExactDecimal
  }

  var order: String
  var note: String?
  var lines: [Line]
  /// What is refunded of the shipping, as Shopify's amount without tax where prices are without.
  var shipping: ExactDecimal
  var transactions: [Transaction]
  var webhooks: WebhookMode
}

/// `cancel`: the order is called off.
struct CancelStep: Sendable {
  var order: String
  var reason: String?
  var restock: Bool
  var webhooks: WebhookMode
}

/// `deliver`: the script sends a held webhook, or one again.
struct DeliverStep: Sendable {
  enum What: Sendable {
    /// The webhook of a topic that an order's step left held.
    case held(topic: String, order: String)
    /// One that was delivered before, by the name it was given.
    case again(String)
  }

  var what: What
  /// The name to deliver it again by.
  var name: String?
  var times: Int
  /// All at the same moment, each on a connection of its own.
  var atOnce: Bool
  /// With a webhook id of its own but the same event id, as a second subscription's delivery has.
  var freshWebhookID: Bool
  /// With a body that the signature does not match.
  var tampered: Bool
  /// The HTTP status that every delivery must be answered with; nil for any.
  var status: Located<Int>?
  /// The time within which every delivery must be answered; nil for any.
  var within: Located<Duration>?

  var about: String {
    switch what {
    case .held(let topic, let order): "\(topic) of \(order)"
    case .again(let name): "\(name) again"
    }
  }
}
