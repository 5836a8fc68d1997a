import CommerceTypes

/// Money or a share taken off.
enum DiscountValue: Sendable, Hashable {
  case amount(ExactDecimal)
  case percent(ExactDecimal)
  /// The amount off every unit.
  case each(ExactDecimal)
}
