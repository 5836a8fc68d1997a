/// What a transaction did, in GraphQL's words: `SALE`, `REFUND` …
public struct TransactionKind: RawRepresentable, Sendable, Hashable, CustomStringConvertible {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }

  public static let sale = TransactionKind(rawValue: "SALE")
  public static let authorization = TransactionKind(rawValue: "AUTHORIZATION")
  public static let capture = TransactionKind(rawValue: "CAPTURE")
  public static let void = TransactionKind(rawValue: "VOID")
  public static let refund = TransactionKind(rawValue: "REFUND")

  public var description: String { rawValue }
}
