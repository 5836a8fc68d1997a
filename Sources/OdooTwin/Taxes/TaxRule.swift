import CommerceTypes

/// What of an `account.tax` counts for arithmetic.
struct TaxRule: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    /// A share of the base, in percent.
    case percent
    /// An amount for each unit of quantity.
    case fixed
  }

  let id: Int
  let kind: Kind
  /// 8.25 for 8.25 %, or the amount for one unit.
  let amount: ExactDecimal
  /// The unit price contains the tax.
  let isPriceIncluded: Bool
  /// Taxes behind this one are worked out on a base that contains it.
  let includesBaseAmount: Bool
  /// False: taxes before this one never count for its base.
  let isBaseAffected: Bool
  let sequence: Int

  init(
    id: Int, kind: Kind, amount: ExactDecimal, isPriceIncluded: Bool = false,
    includesBaseAmount: Bool = false,
    isBaseAffected: Bool = true, sequence: Int = 1
  ) {
    self.id = id
    self.kind = kind
    self.amount = amount
    self.isPriceIncluded = isPriceIncluded
    self.includesBaseAmount = includesBaseAmount
    self.isBaseAffected = isBaseAffected
    self.sequence = sequence
  }

  /// Whether Odoo works the two out together, on one base.
  func sharesBase(with next: TaxRule) -> Bool {
    kind == next.kind && isPriceIncluded == next.isPriceIncluded
      && includesBaseAmount == next.includesBaseAmount
      && (!includesBaseAmount || !isBaseAffected)
  }
}
