/// Why a sale was booked, in GraphQL's words.
public struct SaleActionType: RawRepresentable, Sendable, Hashable {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }

  public static let order = SaleActionType(rawValue: "ORDER")
  public static let update = SaleActionType(rawValue: "UPDATE")
  public static let `return` = SaleActionType(rawValue: "RETURN")
}
