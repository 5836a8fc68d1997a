/// What became of refunded units, in GraphQL's words.
public struct RestockType: RawRepresentable, Sendable, Hashable, CustomStringConvertible {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }

  public static let `return` = RestockType(rawValue: "RETURN")
  public static let cancel = RestockType(rawValue: "CANCEL")
  public static let noRestock = RestockType(rawValue: "NO_RESTOCK")

  public var description: String { rawValue }
}
