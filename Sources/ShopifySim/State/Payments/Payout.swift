public import CommerceTypes

/// A payout of the Shopify Payments balance to the merchant's bank.
public struct Payout: Sendable, Hashable, Identifiable {
  public let id: Int
  public let issuedAt: ShopTime
  /// GraphQL's `ShopifyPaymentsPayoutStatus`: `SCHEDULED`, `PAID`, `FAILED`, `CANCELED`.
  public internal(set) var status: String
  /// The balance transactions in it, oldest first; its net is theirs added up (equation E15).
  public let transactionIDs: [Int]
  public let net: ExactDecimal

  public var gid: GID { GID("ShopifyPaymentsPayout", id) }
}
