public import CommerceTypes

/// Money that moved, was promised, or failed to move.
public struct OrderTransaction: Sendable, Hashable {
  public let id: Int
  public let kind: TransactionKind
  public let status: TransactionStatus
  public let gateway: String
  public let amount: ExactDecimal
  public let createdAt: ShopTime
  /// The sale, authorization or capture that this one continues.
  public let parentID: Int?
  /// `#1001.1`. Evidence: captured.
  public let paymentID: String
  public let isTest: Bool

  public var gid: GID { GID("OrderTransaction", id) }

  func isSuccess(of kinds: TransactionKind...) -> Bool { status == .success && kinds.contains(kind) }
}
