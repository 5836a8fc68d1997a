public import CommerceTypes

/// A customer's dispute of a charge.
public struct Dispute: Sendable, Hashable, Identifiable {
  public let id: Int
  public let orderID: Int
  public let orderTransactionID: Int
  /// In the shop's currency.
  public let amount: ExactDecimal
  /// GraphQL's `DisputeType`: `CHARGEBACK` or `INQUIRY`.
  public let type: String
  /// `fraudulent`, `product_not_received` …
  public let reason: String
  /// GraphQL's `DisputeStatus`: `NEEDS_RESPONSE`, `UNDER_REVIEW`, `WON`, `LOST`, `ACCEPTED`.
  public internal(set) var status: String
  public let initiatedAt: ShopTime
  public let evidenceDueBy: ShopTime
  public internal(set) var evidenceSentOn: ShopTime?
  public internal(set) var finalizedOn: ShopTime?
  /// The card network's own code for the reason: `10.4`.
  public internal(set) var networkReasonCode: String?

  public var gid: GID { GID("ShopifyPaymentsDispute", id) }
}
