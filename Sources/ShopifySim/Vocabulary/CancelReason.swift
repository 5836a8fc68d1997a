/// Why an order was cancelled, in GraphQL's words.
public struct CancelReason: RawRepresentable, Sendable, Hashable, CustomStringConvertible {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }

  public static let customer = CancelReason(rawValue: "CUSTOMER")
  public static let declined = CancelReason(rawValue: "DECLINED")
  public static let fraud = CancelReason(rawValue: "FRAUD")
  public static let inventory = CancelReason(rawValue: "INVENTORY")
  public static let staff = CancelReason(rawValue: "STAFF")
  public static let other = CancelReason(rawValue: "OTHER")

  public var description: String { rawValue }
}
