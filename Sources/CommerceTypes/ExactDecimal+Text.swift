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
    // Written from its end; besides the digits shown there are at most 39, a zero, the point and the sign.
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: shown + 42) { buffer in
      var start = buffer.count
      var behindPoint = 0
      func put(_ byte: UInt8) {
        start -= 1
        buffer.initializeElement(at: start, to: byte)
      }
      func putDigit(_ digit: UInt8) {
        put(UInt8(ascii: "0") + digit)
        behindPoint += 1
        if behindPoint == shown { put(UInt8(ascii: ".")) }
      }
      for _ in scale..<shown { putDigit(0) }
      var rest = significand.magnitude
      while rest > UInt128(UInt64.max) {
        putDigit(UInt8(rest % 10))
        rest /= 10
      }
      var small = UInt64(rest)
      repeat {
        putDigit(UInt8(small % 10))
        small /= 10
      } while small > 0 || behindPoint <= shown
      if isNegative { put(UInt8(ascii: "-")) }
      return String(decoding: UnsafeBufferPointer(rebasing: buffer[start...]), as: UTF8.self)
    }
  }
}
