/// How a shipping line's parcel travels and what is promised about it.
public struct ShippingFacts: Sendable, Hashable {
  /// The rate's code; nil takes the title.
  public var code: String?
  /// Where the rate came from: `shopify`, a carrier's name …
  public var source: String?
  public var carrierIdentifier: String?
  public var deliveryCategory: String?
  /// The phone number given at the shipping line.
  public var phone: String?
  public var rateHandle: String?
  /// Whether somebody typed it instead of taking a rate.
  public var isCustom: Bool
  /// GraphQL's `DeliveryMethodType`: `SHIPPING`, `PICK_UP`, `LOCAL`, `RETAIL` …
  public var methodType: String
  public var minDeliveryAt: ShopTime?
  public var maxDeliveryAt: ShopTime?
  /// A promise with a brand, such as Shop Promise.
  public var promise: Promise?
  /// What the customer tells the courier.
  public var instructions: String?
  public var instructionsPhone: String?
  /// The rate's mark in the system that it came from.
  public var sourceReference: String?

  /// A delivery promise that carries a brand.
  public struct Promise: Sendable, Hashable {
    public var handle: String
    public var name: String

    public init(handle: String, name: String) {
      self.handle = handle
      self.name = name
    }
  }

  public init() {
    isCustom = false
    methodType = "SHIPPING"
  }
}
