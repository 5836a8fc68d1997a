/// A duty given back with its goods.
public struct RefundDuty: Sendable, Hashable {
  public let dutyID: Int
  public let amount: MoneyBag
  /// The part of each of the duty's tax lines, in their order.
  public let taxes: [MoneyBag]
}
