/// A return's status, in GraphQL's words.
public struct ReturnStatus: RawRepresentable, Sendable, Hashable, CustomStringConvertible {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }

  public static let requested = ReturnStatus(rawValue: "REQUESTED")
  public static let open = ReturnStatus(rawValue: "OPEN")
  public static let closed = ReturnStatus(rawValue: "CLOSED")
  public static let cancelled = ReturnStatus(rawValue: "CANCELED")
  public static let declined = ReturnStatus(rawValue: "DECLINED")

  public var description: String { rawValue }
}
