import CommerceTypes

/// Spreads an amount over lines in whole minor units, by the largest remainder.
///
/// Each line gets its proportional part cut to the minor unit; the units left over go one by one to the lines
/// with the largest cut-off parts, the earlier line on a tie. The parts add up to the amount to the cent.
/// Evidence: proportional spreading documented; who gets the last cents assumed.
enum Apportionment {
  /// One part per weight; no weight may be negative; all zero when the weights are.
  static func parts(of amount: ExactDecimal, weights: [ExactDecimal], digits: Int) -> [ExactDecimal] {
    let units = weights.map { Int128($0.minorUnits(digits: digits)) }
    let whole = units.reduce(0, +)
    guard whole > 0 else { return weights.map { _ in .zero } }
    let total = Int128(amount.minorUnits(digits: digits))
    var parts = units.map { total * $0 / whole }
    let remainders = units.map { total * $0 % whole }
    let order = remainders.indices.sorted {
      remainders[$0] == remainders[$1] ? $0 < $1 : remainders[$0] > remainders[$1]
    }
    let left = Int(total - parts.reduce(0, +))
    for index in order.prefix(left) { parts[index] += 1 }
    return parts.map { ExactDecimal(minorUnits: Int($0), digits: digits) }
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
