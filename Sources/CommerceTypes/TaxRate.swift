/// A tax rate as a fraction of the net amount: 0.19 for 19 %.
public struct TaxRate: Sendable, Hashable, Comparable, CustomStringConvertible {
  public let fraction: ExactDecimal

  public init(fraction: ExactDecimal) { self.fraction = fraction }

  /// 19 for 19 %, as Odoo's `account.tax.amount` holds it.
  public init(percent: ExactDecimal) {
    self.fraction = percent * ExactDecimal(minorUnits: 1, digits: 2)
  }

  public var percent: ExactDecimal { fraction * 100 }

  public static func < (left: TaxRate, right: TaxRate) -> Bool { left.fraction < right.fraction }

  /// `8.25 %`.
  public var description: String { "\(percent) %" }
}
