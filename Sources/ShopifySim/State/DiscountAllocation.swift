/// The part of a discount that one line bears.
public struct DiscountAllocation: Sendable, Hashable {
  public let amount: MoneyBag
  /// The ``DiscountApplication/index``.
  public let applicationIndex: Int

  public init(amount: MoneyBag, applicationIndex: Int) {
    self.amount = amount
    self.applicationIndex = applicationIndex
  }
}
