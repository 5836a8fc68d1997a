/// A step that the shop refuses, in Shopify's words where they are known; nothing has changed.
public struct ShopError: Error, Sendable, Hashable, CustomStringConvertible {
  /// Which rule a step broke.
  public struct Code: RawRepresentable, Sendable, Hashable {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    public static let unknownOrder = Code(rawValue: "unknown-order")
    public static let unknownSKU = Code(rawValue: "unknown-sku")
    public static let unknownLocation = Code(rawValue: "unknown-location")
    public static let duplicateName = Code(rawValue: "duplicate-name")
    public static let invalidQuantity = Code(rawValue: "invalid-quantity")
    public static let invalidAmount = Code(rawValue: "invalid-amount")
    public static let overRefund = Code(rawValue: "over-refund")
    public static let overFulfillment = Code(rawValue: "over-fulfillment")
    public static let overCapture = Code(rawValue: "over-capture")
    public static let impossibleRestock = Code(rawValue: "impossible-restock")
    public static let unknownGateway = Code(rawValue: "unknown-gateway")
    public static let alreadyCancelled = Code(rawValue: "already-cancelled")
    public static let alreadyFulfilled = Code(rawValue: "already-fulfilled")
    public static let emptyOrder = Code(rawValue: "empty-order")
    public static let notSimulated = Code(rawValue: "not-simulated")
  }

  public let code: Code
  /// What Shopify says, or would have to say.
  public let message: String
  /// The step and what it was about: `refund of #1001`.
  public let place: String
  /// What to change in the step.
  public let remedy: String

  public var description: String { "\(place): \(message) [\(code.rawValue)] – \(remedy)" }
}
