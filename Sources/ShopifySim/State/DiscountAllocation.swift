public import CommerceTypes

/// The part of a discount that one line bears.
public struct DiscountAllocation: Sendable, Hashable {
  public let amount: ExactDecimal
  /// The ``DiscountApplication/index``.
  public let applicationIndex: Int

  public init(amount: ExactDecimal, applicationIndex: Int) {
    self.amount = amount
    self.applicationIndex = applicationIndex
  }
}
