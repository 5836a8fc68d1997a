extension ExactDecimal {
  public static func + (left: ExactDecimal, right: ExactDecimal) -> ExactDecimal {
    let scale = max(left.scale, right.scale)
    return ExactDecimal(
      significand: left.significand(atScale: scale) + right.significand(atScale: scale), scale: scale)
  }

  public static func - (left: ExactDecimal, right: ExactDecimal) -> ExactDecimal { left + (-right) }

  public static prefix func - (value: ExactDecimal) -> ExactDecimal {
    ExactDecimal(significand: -value.significand, scale: value.scale)
  }

  public static func * (left: ExactDecimal, right: ExactDecimal) -> ExactDecimal {
    ExactDecimal(significand: left.significand * right.significand, scale: left.scale + right.scale)
  }

  public static func += (left: inout ExactDecimal, right: ExactDecimal) { left = left + right }
  public static func -= (left: inout ExactDecimal, right: ExactDecimal) { left = left - right }

  /// The number with at most `digits` behind the point, ties away from zero: 0.125 → 0.13, −0.125 → −0.13.
  public func roundedHalfUp(to digits: Int) -> ExactDecimal {
    guard scale > digits else { return self }
    let unit = Self.powerOfTen(scale - digits)
    return ExactDecimal(significand: Self.roundHalfUp(significand, over: unit), scale: digits)
  }

  /// The number cut towards zero after `digits` digits: 6.666 → 6.66 for 2.
  public func truncated(to digits: Int) -> ExactDecimal {
    guard scale > digits else { return self }
    return ExactDecimal(significand: significand / Self.powerOfTen(scale - digits), scale: digits)
  }

  /// The quotient, rounded half up to `digits` behind the point; nil when dividing by zero.
  public func divided(by divisor: ExactDecimal, digits: Int) -> ExactDecimal? {
    guard !divisor.isZero else { return nil }
    let shift = digits + divisor.scale - scale
    var numerator = significand
    var denominator = divisor.significand
    if shift >= 0 { numerator *= Self.powerOfTen(shift) } else { denominator *= Self.powerOfTen(-shift) }
    return ExactDecimal(significand: Self.roundHalfUp(numerator, over: denominator), scale: digits)
  }

  private static func roundHalfUp(_ numerator: Int128, over denominator: Int128) -> Int128 {
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    guard remainder.magnitude * 2 >= denominator.magnitude else { return quotient }
    return (numerator < 0) == (denominator < 0) ? quotient + 1 : quotient - 1
  }
}

extension Sequence where Element == ExactDecimal {
  /// The exact sum; zero when empty.
  public func sum() -> ExactDecimal { reduce(.zero, +) }
}
