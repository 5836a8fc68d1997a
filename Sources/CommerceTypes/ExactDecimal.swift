/// A decimal number held exactly: an integer significand and a count of digits behind the point.
///
/// Addition, subtraction and multiplication never round. Whatever rounds says so and to how many digits.
/// Text and doubles are taken with at most 18 significant digits, so that the product of any two parsed
/// numbers is exact; past 38 digits an operation stops the program rather than lose a digit silently.
public struct ExactDecimal: Sendable, Hashable {
  /// The number without its point: 11.90 and 11.9 both have 119.
  let significand: Int128
  /// Digits behind the point, never more than needed: 11.90 has 1, 1200 has 0.
  let scale: Int

  public static let zero = ExactDecimal(0)
  public static let one = ExactDecimal(1)

  /// Most significant digits that text or a double may have.
  public static let maximumParsedDigits = 18

  init(significand: Int128, scale: Int) {
    // Nearly every number fits in 64 bits, where dividing is far faster.
    if let small = Int64(exactly: significand) {
      let (shortest, scale) = Self.shortest(small, scale)
      self.init(shortest: Int128(shortest), scale: scale)
    } else {
      let (shortest, scale) = Self.shortest(significand, scale)
      self.init(shortest: shortest, scale: scale)
    }
  }

  /// The same number without the zeros at its end behind the point.
  private static func shortest<Number: BinaryInteger>(_ number: Number, _ scale: Int) -> (Number, Int) {
    var number = number
    var scale = scale
    while scale > 0, number % 10 == 0 {
      number /= 10
      scale -= 1
    }
    return (number, scale)
  }

  /// From a form that has no zero at its end behind the point.
  init(shortest significand: Int128, scale: Int) {
    self.significand = significand
    self.scale = scale
  }

  public init(_ integer: Int) {
    self.init(significand: Int128(integer), scale: 0)
  }

  /// A number of minor units: 1190 with 2 digits is 11.90.
  public init(minorUnits: Int, digits: Int) {
    precondition(digits >= 0, "digits behind the point can't be negative")
    self.init(significand: Int128(minorUnits), scale: digits)
  }

  public var isZero: Bool { significand == 0 }
  public var isNegative: Bool { significand < 0 }
  public var magnitude: ExactDecimal { isNegative ? -self : self }

  /// The value as an integer, or nil when it has a fraction or doesn't fit.
  public var exactInt: Int? { scale == 0 ? Int(exactly: significand) : nil }

  /// How many digits stand behind the point in the shortest form: 0 for 5, 1 for 11.90.
  public var fractionDigits: Int { scale }

  static func powerOfTen(_ exponent: Int) -> Int128 {
    var power: Int128 = 1
    for _ in 0..<exponent { power *= 10 }
    return power
  }

  func significand(atScale wanted: Int) -> Int128 {
    wanted == scale ? significand : significand * Self.powerOfTen(wanted - scale)
  }
}

extension ExactDecimal: ExpressibleByIntegerLiteral {
  public init(integerLiteral value: Int) { self.init(value) }
}

extension ExactDecimal: Comparable {
  public static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
    let scale = max(left.scale, right.scale)
    return left.significand(atScale: scale) < right.significand(atScale: scale)
  }
}
