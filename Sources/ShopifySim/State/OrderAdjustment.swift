/// The difference between what a refund comes to and what was paid back: positive when less was paid.
///
/// Evidence: documented ("accounts for the difference between a calculated and actual refund amount").
public struct OrderAdjustment: Sendable, Hashable {
  public let id: Int
  public let amount: MoneyBag
  public let taxAmount: MoneyBag
  /// GraphQL's `OrderAdjustmentDiscrepancyReason`: `REFUND_DISCREPANCY` or `PENDING_REFUND_DISCREPANCY`.
  public let reason: String

  public var gid: GID { GID("OrderAdjustment", id) }
}
