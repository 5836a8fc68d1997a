/// What the text of each scalar type may be, on bytes.
enum ScalarGrammar {
  static func isWhitespace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 <= 9 }

  /// Optional sign and ASCII digits within `range`.
  static func int(_ text: Span<UInt8>, in range: ClosedRange<Int>) -> Int? {
    var index = 0
    let isNegative = text.count > 0 && text[0] == UInt8(ascii: "-")
    if isNegative || text.count > 0 && text[0] == UInt8(ascii: "+") { index = 1 }
    guard index < text.count else { return nil }
    // Below zero, where one more fits than above.
    var value = 0
    while index < text.count {
      let byte = text[index]
      guard isDigit(byte) else { return nil }
      let (tens, overflow) = value.multipliedReportingOverflow(by: 10)
      let (next, over) = tens.subtractingReportingOverflow(Int(byte &- 0x30))
      guard !overflow, !over else { return nil }
      value = next
      index += 1
    }
    if !isNegative {
      guard value != Int.min else { return nil }
      value = -value
    }
    return range.contains(value) ? value : nil
  }

  /// Optional sign, digits, optional point and digits, optional exponent; finite, rounded to nearest.
  static func double(_ text: Span<UInt8>) -> Double? {
    var index = 0
    let isNegative = text.count > 0 && text[0] == UInt8(ascii: "-")
    if isNegative || text.count > 0 && text[0] == UInt8(ascii: "+") { index = 1 }
    var mantissa = 0
    guard let whole = takeDigits(text, &index, &mantissa) else { return nil }
    var places = 0
    if index < text.count, text[index] == UInt8(ascii: ".") {
      index += 1
      guard let taken = takeDigits(text, &index, &mantissa) else { return nil }
      places = taken
    }
    if index == text.count, whole + places <= 15 {
      // Both are exact as doubles, so their quotient is rounded once.
      let magnitude = Double(mantissa) / powersOfTen[places]
      return isNegative ? -magnitude : magnitude
    }
    guard isExponentOrEnd(text, index) else { return nil }
    let string = unsafe text.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
    guard let value = Double(string), value.isFinite else { return nil }
    return value
  }

  /// The number of digits from `index` on, at least one; their value is only right for the first 18.
  private static func takeDigits(_ text: Span<UInt8>, _ index: inout Int, _ value: inout Int) -> Int? {
    let start = index
    while index < text.count, isDigit(text[index]) {
      value = value &* 10 &+ Int(text[index] &- 0x30)
      index += 1
    }
    return index > start ? index - start : nil
  }

  private static func isExponentOrEnd(_ text: Span<UInt8>, _ start: Int) -> Bool {
    guard start < text.count else { return true }
    guard text[start] | 0x20 == UInt8(ascii: "e") else { return false }
    var index = start + 1
    if index < text.count, text[index] == UInt8(ascii: "-") || text[index] == UInt8(ascii: "+") { index += 1 }
    var ignored = 0
    return takeDigits(text, &index, &ignored) != nil && index == text.count
  }

  private static let powersOfTen: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
  ]

  static func isDateTime(_ text: [UInt8]) -> Bool { isDateTime(text.span) }

  /// `YYYYMMDDTHH:MM:SS`, a day that exists.
  static func isDateTime(_ text: Span<UInt8>) -> Bool {
    guard text.count == 17, text[8] == UInt8(ascii: "T"), text[11] == UInt8(ascii: ":"),
      text[14] == UInt8(ascii: ":"),
      let year = number(text, 0..<4), let month = number(text, 4..<6), let day = number(text, 6..<8),
      let hour = number(text, 9..<11), let minute = number(text, 12..<14),
      let second = number(text, 15..<17)
    else { return false }
    guard year > 0, (1...12).contains(month), hour < 24, minute < 60, second < 60 else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...days[month - 1]).contains(day)
  }

  private static func number(_ text: Span<UInt8>, _ range: Range<Int>) -> Int? {
    var value = 0
    for index in range {
      guard isDigit(text[index]) else { return nil }
      value = value * 10 + Int(text[index] &- 0x30)
    }
    return value
  }
}
