/// What the text of each scalar type may be, on bytes.
enum ScalarGrammar {
  static func isWhitespace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  /// Optional sign and ASCII digits within `range`.
  static func int(_ text: [UInt8], in range: ClosedRange<Int>) -> Int? {
    var digits = text[...]
    let isNegative = digits.first == UInt8(ascii: "-")
    if isNegative || digits.first == UInt8(ascii: "+") { digits = digits.dropFirst() }
    guard !digits.isEmpty else { return nil }
    var value = 0
    for byte in digits {
      guard isDigit(byte) else { return nil }
      let (tens, overflow) = value.multipliedReportingOverflow(by: 10)
      let unit = Int(byte - 0x30)
      let (next, over) =
        isNegative ? tens.subtractingReportingOverflow(unit) : tens.addingReportingOverflow(unit)
      guard !overflow, !over else { return nil }
      value = next
    }
    return range.contains(value) ? value : nil
  }

  /// Optional sign, digits, optional point and digits, optional exponent; finite.
  static func double(_ text: [UInt8]) -> Double? {
    var rest = text[...]
    if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
    guard takeDigits(&rest) else { return nil }
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      guard takeDigits(&rest) else { return nil }
    }
    if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
      rest = rest.dropFirst()
      if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
      guard takeDigits(&rest) else { return nil }
    }
    guard rest.isEmpty, let value = Double(String(decoding: text, as: UTF8.self)), value.isFinite else {
      return nil
    }
    return value
  }

  private static func takeDigits(_ rest: inout ArraySlice<UInt8>) -> Bool {
    let count = rest.prefix(while: isDigit).count
    rest = rest.dropFirst(count)
    return count > 0
  }

  /// `YYYYMMDDTHH:MM:SS`, a day that exists.
  static func isDateTime(_ text: [UInt8]) -> Bool {
    guard text.count == 17, text[8] == UInt8(ascii: "T"), text[11] == UInt8(ascii: ":"),
      text[14] == UInt8(ascii: ":")
    else { return false }
    func number(_ range: Range<Int>) -> Int? {
      text[range].allSatisfy(isDigit) ? text[range].reduce(0) { $0 * 10 + Int($1 - 0x30) } : nil
    }
    guard let year = number(0..<4), let month = number(4..<6), let day = number(6..<8),
      let hour = number(9..<11), let minute = number(12..<14), let second = number(15..<17)
    else { return false }
    guard year > 0, (1...12).contains(month), hour < 24, minute < 60, second < 60 else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...days[month - 1]).contains(day)
  }
}
