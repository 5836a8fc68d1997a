import CommerceTypes

/// Money that moved, was promised, or failed to move.
public struct OrderTransaction: Sendable, Hashable {
  public let id: Int
  public let kind: TransactionKind
  public internal(set) var status: TransactionStatus
  public let gateway: String
  public let amount: MoneyBag
  /// What cash was rounded by, on top of ``amount``; nil where nothing is rounded.
  public let amountRounding: MoneyBag?
  public let createdAt: ShopTime
  /// The sale, authorization or capture that this one continues.
  public let parentID: Int?
  /// `#1001.1`. Evidence: captured.
  public let paymentID: String
  /// When an authorization lapses.
  public let authorizationExpiresAt: ShopTime?
  /// The gift card that was charged or credited.
  public let giftCardID: Int?
  public let errorCode: String?
  public let isTest: Bool
  public let facts: TransactionFacts

  public var gid: GID { GID("OrderTransaction", id) }

  func isSuccess(of kinds: TransactionKind...) -> Bool { status == .success && kinds.contains(kind) }
}
