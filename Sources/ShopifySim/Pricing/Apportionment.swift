import CommerceTypes

/// Spreads an amount over lines in whole minor units.
enum Apportionment {
  /// One part per weight, by the largest remainder; no weight may be negative; all zero when the weights are.
  ///
  /// Each line gets its proportional part cut to the minor unit; the units left over go one by one to the lines
  /// with the largest cut-off parts, the earlier line on a tie. The parts add up to the amount to the cent.
  static func parts(of amount: ExactDecimal, weights: [ExactDecimal], digits: Int) -> [ExactDecimal] {
    guard let (cutParts, remainders, rest) = cut(amount, weights, digits) else {
      return weights.map { _ in .zero }
    }
    var parts = cutParts
    var left = rest
    let order = remainders.indices.sorted {
      remainders[$0] == remainders[$1] ? $0 < $1 : remainders[$0] > remainders[$1]
    }
    for index in order where left > 0 {
      parts[index] += 1
      left -= 1
    }
    return parts.map { ExactDecimal(minorUnits: Int($0), digits: digits) }
  }

  /// One part per weight, each cut to the minor unit; what is left over goes to the first.
  static func partsFirstTakesRest(
    of amount: ExactDecimal, weights: [ExactDecimal], digits: Int
  ) -> [ExactDecimal] {
    guard var (parts, _, left) = cut(amount, weights, digits) else { return weights.map { _ in .zero } }
    if let first = weights.firstIndex(where: { !$0.isZero }) { parts[first] += left }
    left = 0
    return parts.map { ExactDecimal(minorUnits: Int($0), digits: digits) }
  }

  private static func cut(
    _ amount: ExactDecimal, _ weights: [ExactDecimal], _ digits: Int
  ) -> (parts: [Int128], remainders: [Int128], left: Int128)? {
    let units = weights.map { Int128($0.minorUnits(digits: digits)) }
    let whole = units.reduce(0, +)
    guard whole > 0 else { return nil }
    let total = Int128(amount.minorUnits(digits: digits))
    let parts = units.map { total * $0 / whole }
    return (parts, units.map { total * $0 % whole }, total - parts.reduce(0, +))
  }
}

extension ExactDecimal {
  /// The amount in minor units, rounded half up.
  func minorUnits(digits: Int) -> Int {
    var scaled = roundedHalfUp(to: digits)
    for _ in 0..<digits { scaled = scaled * 10 }
    return scaled.exactInt ?? 0
  }
}

extension Behaviour {
  static let largestRemainder = Behaviour(
    "discount.spread", .assumed,
    "A discount is spread over its lines in proportion to what the discounts before left of them, cut to the minor "
      + "unit; the units left over go to the largest cut-off parts, the earlier line on a tie.")
}
