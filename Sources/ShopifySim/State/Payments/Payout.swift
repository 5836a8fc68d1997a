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
  /// What the bank calls the transfer, once it has told.
  public internal(set) var externalTraceID: String?

  /// GraphQL's `ShopifyPaymentsPayoutTransactionType`.
  public var transactionType: String { net.isNegative ? "WITHDRAWAL" : "DEPOSIT" }
  public var gid: GID { GID("ShopifyPaymentsPayout", id) }
}
