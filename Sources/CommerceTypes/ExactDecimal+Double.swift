extension ExactDecimal {
  /// The decimal of the double's shortest form: 0.1 is exactly 0.1, 17.990999999999996 keeps its digits.
  ///
  /// Doubles exist on Odoo's wire alone. Round a monetary amount to its currency at once
  /// (``roundedHalfUp(to:)``); unit prices, quantities and rates keep this form.
  /// Nil for infinities, NaN, and values that need over 18 digits before the point or 30 behind it.
  public init?(shortestFormOf double: Double) {
    guard double.isFinite else { return nil }
    let text = double.description
    let parts = text.split(whereSeparator: { $0 == "e" || $0 == "E" })
    guard let mantissa = ExactDecimal(parts[0]) else { return nil }
    let exponent = parts.count == 2 ? Int(parts[1]) ?? 0 : 0
    guard exponent <= 18, mantissa.scale - exponent <= 30 else { return nil }
    if exponent >= 0 {
      self = mantissa * ExactDecimal(significand: Self.powerOfTen(exponent), scale: 0)
    } else {
      self.init(significand: mantissa.significand, scale: mantissa.scale - exponent)
    }
  }

  /// The nearest double, for Odoo's wire.
  public var doubleValue: Double { Double(description) ?? 0 }
}
