/// How a transaction ended, in GraphQL's words: `SUCCESS`, `PENDING`, `FAILURE`.
public struct TransactionStatus: RawRepresentable, Sendable, Hashable, CustomStringConvertible {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }

  public static let success = TransactionStatus(rawValue: "SUCCESS")
  public static let pending = TransactionStatus(rawValue: "PENDING")
  public static let failure = TransactionStatus(rawValue: "FAILURE")

  public var description: String { rawValue }
}
