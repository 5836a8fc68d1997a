import CommerceTypes

/// A sum as it is calculated and as it is shown, with the values it is made of.
struct Formula: Sendable {
  var value: ExactDecimal = .zero
  /// `2·10.00 + 1·15.00`; empty for an empty sum.
  var written = ""
  var spots: [Spot] = []
  /// How many amounts were added, each of which may have been rounded.
  var terms = 0

  static let zero = Formula()

  init() {}

  init(_ amount: Amount) {
    value = amount.value
    written = amount.written
    spots = [amount.spot]
    terms = 1
  }

  /// A price times a quantity.
  init(_ price: Amount, times quantity: Quantity) {
    value = price.value * ExactDecimal(quantity.value)
    written = "\(quantity.value)·\(price.written)"
    spots = [price.spot, quantity.spot]
    terms = 1
  }

  /// A value that was calculated, as it shall be shown.
  init(_ value: ExactDecimal, written: String, from spots: [Spot], terms: Int = 1) {
    self.value = value
    self.written = written
    self.spots = spots
    self.terms = terms
  }

  /// The same sum, told to depend on these values as well.
  func depending(on others: [Spot]) -> Formula {
    var formula = self
    formula.spots += others
    return formula
  }

  /// The sum as text; `0` when it is empty, cut when it is long.
  var shown: String {
    if written.isEmpty { return "0" }
    guard written.count > 160 else { return written }
    return "\(written.prefix(120))… (\(terms) terms)"
  }

  static func + (left: Formula, right: Formula) -> Formula { joined(left, right, sign: "+") }
  static func - (left: Formula, right: Formula) -> Formula { joined(left, right, sign: "−") }
  static func += (left: inout Formula, right: Formula) { left = left + right }
  static func -= (left: inout Formula, right: Formula) { left = left - right }

  private static func joined(_ left: Formula, _ right: Formula, sign: String) -> Formula {
    var sum = Formula()
    sum.value = sign == "+" ? left.value + right.value : left.value - right.value
    sum.spots = left.spots + right.spots
    sum.terms = left.terms + right.terms
    if right.written.isEmpty {
      sum.written = left.written
    } else {
      let isNegative = right.written.hasPrefix("-") || right.written.hasPrefix("−")
      let isGroup = (sign == "−" && right.terms > 1) || (isNegative && !left.written.isEmpty)
      let grouped = isGroup ? "(\(right.written))" : right.written
      let lead = left.written.isEmpty ? (sign == "−" ? "−" : "") : "\(left.written) \(sign) "
      sum.written = lead + grouped
    }
    return sum
  }
}
