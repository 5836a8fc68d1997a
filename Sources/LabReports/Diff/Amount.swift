import CommerceTypes

/// Numbers in observed values, within bounds in which no sum or difference leaves exact decimals.
enum Amount {
  /// The number that a text is; nil for any other text, and for a number no money reaches.
  static func parse(_ text: String?) -> ExactDecimal? {
    guard let text, let number = ExactDecimal(text), number.magnitude < 1_000_000_000_000,
      number.fractionDigits <= 12
    else { return nil }
    return number
  }

  /// After minus before, with its sign and at least the digits that either is written with.
  static func difference(_ before: String?, _ after: String?) -> String? {
    guard let before, let after, let old = parse(before), let new = parse(after) else { return nil }
    return signed(new - old, digits: max(writtenDigits(before), writtenDigits(after)))
  }

  static func signed(_ number: ExactDecimal, digits: Int) -> String {
    let text = number.formatted(minimumDigits: digits)
    return number.isNegative || number.isZero ? text : "+" + text
  }

  static func writtenDigits(_ text: String) -> Int {
    text.firstIndex(of: ".").map { text.distance(from: $0, to: text.endIndex) - 1 } ?? 0
  }
}
