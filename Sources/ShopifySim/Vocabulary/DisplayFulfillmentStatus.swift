/// An order's `displayFulfillmentStatus`.
public struct DisplayFulfillmentStatus: RawRepresentable, Sendable, Hashable, CustomStringConvertible {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }

  public static let unfulfilled = DisplayFulfillmentStatus(rawValue: "UNFULFILLED")
  public static let partiallyFulfilled = DisplayFulfillmentStatus(rawValue: "PARTIALLY_FULFILLED")
  public static let fulfilled = DisplayFulfillmentStatus(rawValue: "FULFILLED")
  public static let inProgress = DisplayFulfillmentStatus(rawValue: "IN_PROGRESS")
  public static let onHold = DisplayFulfillmentStatus(rawValue: "ON_HOLD")

  public var description: String { rawValue }
}
