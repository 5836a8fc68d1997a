/// A fulfillment order's status.
public struct FulfillmentOrderStatus: RawRepresentable, Sendable, Hashable, CustomStringConvertible {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }

  public static let open = FulfillmentOrderStatus(rawValue: "OPEN")
  public static let inProgress = FulfillmentOrderStatus(rawValue: "IN_PROGRESS")
  public static let closed = FulfillmentOrderStatus(rawValue: "CLOSED")
  public static let cancelled = FulfillmentOrderStatus(rawValue: "CANCELLED")
  public static let onHold = FulfillmentOrderStatus(rawValue: "ON_HOLD")

  public var description: String { rawValue }
}
