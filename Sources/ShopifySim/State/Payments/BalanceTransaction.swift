public import CommerceTypes

/// An entry of the Shopify Payments balance; its net is its amount less its fee (equation E15).
public struct BalanceTransaction: Sendable, Hashable, Identifiable {
  public let id: Int
  /// GraphQL's `ShopifyPaymentsTransactionType`: `CHARGE`, `REFUND`, `DISPUTE_WITHDRAWAL` …
  public let type: String
  /// GraphQL's `ShopifyPaymentsSourceType`: `CHARGE`, `REFUND`, `DISPUTE` …
  public let sourceType: String
  /// In the shop's currency; negative for money that goes out.
  public let amount: ExactDecimal
  public let fee: ExactDecimal
  public let orderID: Int?
  /// The order transaction it comes from.
  public let orderTransactionID: Int?
  public let disputeID: Int?
  public let transactionDate: ShopTime
  /// When it may be paid out.
  public let availableAt: ShopTime
  /// The payout that it went into; nil while pending.
  public internal(set) var payoutID: Int?
  /// Why an adjustment was made, in the words of who made it.
  public internal(set) var adjustmentReason: String?
  public internal(set) var isTest = false
  /// A refund's number at the bank that takes it, once that has told.
  public internal(set) var acquirerReference: String?
  /// Whether it is a rebate of payments in USDC, which no type of its own tells.
  public internal(set) var isUSDCRebate = false

  public var gid: GID { GID("ShopifyPaymentsBalanceTransaction", id) }
  public var net: ExactDecimal { amount - fee }
}
