extension ExactDecimal {
  /// The decimal of the double's shortest form: 0.1 is exactly 0.1, 17.990999999999996 keeps its digits.
  ///
  /// Doubles exist on Odoo's wire alone. Round a monetary amount to its currency at once
  /// (``roundedHalfUp(to:)``); unit prices, quantities and rates keep this form.
  /// Nil for infinities, NaN, and values that need over 18 digits before the point or 30 behind it.
  public init?(shortestFormOf double: Double) {
    guard double.isFinite else { return nil }
    if let short = Self.fewDigits(of: double) {
      self = short
      return
    }
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
  public var doubleValue: Double {
    // Both exact as doubles, so that the quotient is rounded once.
    if scale < Self.exactPowers.count, significand.magnitude < 1 << 53 {
      return Double(Int64(significand)) / Self.exactPowers[scale]
    }
    return Double(description) ?? 0
  }

  /// The shortest form where it has up to six digits behind the point and fifteen in all; nil otherwise.
  ///
  /// Decimals of up to fifteen digits are all different as doubles. One that reads back as the double is therefore the
  /// only one of that length, and the shortest form is it.
  private static func fewDigits(of double: Double) -> ExactDecimal? {
    guard double.magnitude < 1e9 else { return nil }
    for scale in 0...6 {
      let scaled = (double * exactPowers[scale]).rounded()
      guard scaled / exactPowers[scale] == double else { continue }
      // No smaller scale would do, so that the last digit isn't zero.
      return ExactDecimal(shortest: Int128(Int64(scaled)), scale: scale)
    }
    return nil
  }

  private static let exactPowers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18,
    1e19, 1e20, 1e21, 1e22,
  ]
}
