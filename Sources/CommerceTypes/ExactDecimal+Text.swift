extension ExactDecimal: CustomStringConvertible {
  /// Reads `[-+]digits[.digits]`, nothing else: no exponent, no spaces, no grouping.
  ///
  /// Nil for any other text and for more than ``maximumParsedDigits`` significant digits.
  public init?(_ text: some StringProtocol) {
    var digits = Substring(text)
    let isNegative = digits.first == "-"
    if isNegative || digits.first == "+" { digits = digits.dropFirst() }
    let parts = digits.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty }) else { return nil }
    let fraction = parts.count == 2 ? parts[1] : ""
    var significand: Int128 = 0
    for byte in (parts[0] + fraction).utf8 {
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
      significand = significand * 10 + Int128(byte - UInt8(ascii: "0"))
      guard significand < Self.powerOfTen(Self.maximumParsedDigits) else { return nil }
    }
    guard fraction.utf8.count <= Self.maximumParsedDigits else { return nil }
    self.init(significand: isNegative ? -significand : significand, scale: fraction.utf8.count)
  }

  /// The shortest exact form: `11.9`, `-0.05`, `1200`.
  public var description: String { formatted(minimumDigits: 0) }

  /// The number with at least `minimumDigits` behind the point: 11.9 with 2 is `11.90`; no digit is dropped.
  public func formatted(minimumDigits: Int) -> String {
    let shown = max(scale, minimumDigits)
    var digits = String(significand.magnitude) + String(repeating: "0", count: shown - scale)
    let lead = shown + 1 - digits.utf8.count
    if lead > 0 { digits = String(repeating: "0", count: lead) + digits }
    let sign = isNegative ? "-" : ""
    guard shown > 0 else { return sign + digits }
    return sign + digits.dropLast(shown) + "." + digits.suffix(shown)
  }
}
