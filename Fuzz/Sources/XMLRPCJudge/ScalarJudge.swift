import Foundation

/// What scalars may be, by other means than the decoder's: the C library's conversions, and back again.
enum ScalarJudge {
  static func int(_ text: [UInt8], in range: ClosedRange<Int>) throws(Refused) -> Int {
    var digits = text[...]
    let sign = digits.first.flatMap { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") ? $0 : nil }
    if sign != nil { digits = digits.dropFirst() }
    guard !digits.isEmpty, digits.allSatisfy(isDigit) else { throw Refused("no int") }
    let significant = digits.drop { $0 == UInt8(ascii: "0") }
    guard significant.count <= 19 else { throw Refused("an int too wide") }
    let spelled = (sign == UInt8(ascii: "-") ? "-" : "") + String(decoding: significant, as: UTF8.self)
    guard let number = significant.isEmpty ? 0 : Int(spelled), range.contains(number) else {
      throw Refused("an int too wide")
    }
    return number
  }

  static func boolean(_ text: [UInt8]) throws(Refused) -> Bool {
    switch String(decoding: text, as: UTF8.self) {
    case "1": return true
    case "0": return false
    default: throw Refused("no boolean")
    }
  }

  /// Sign, digits, perhaps point and digits, perhaps exponent; what strtod makes of it, if finite.
  static func double(_ text: [UInt8]) throws(Refused) -> Double {
    var rest = text[...]
    func digits() throws(Refused) {
      guard let first = rest.first, isDigit(first) else { throw Refused("no double") }
      rest = rest.drop(while: isDigit)
    }
    func sign() {
      if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
    }
    sign()
    try digits()
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      try digits()
    }
    if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
      rest = rest.dropFirst()
      sign()
      try digits()
    }
    guard rest.isEmpty else { throw Refused("no double") }
    let number = strtod(String(decoding: text, as: UTF8.self), nil)
    guard number.isFinite else { throw Refused("an infinite double") }
    return number
  }

  /// A time that the C library's calendar gives back unchanged.
  static func dateTime(_ text: [UInt8]) throws(Refused) -> [UInt8] {
    let pattern = Array("dddddddd'T'dd:dd:dd".utf8).filter { $0 != UInt8(ascii: "'") }
    guard text.count == 17,
      zip(text, pattern).allSatisfy({ $1 == UInt8(ascii: "d") ? isDigit($0) : $0 == $1 })
    else { throw Refused("no date") }
    func number(_ range: Range<Int>) -> Int32 {
      Int32(String(decoding: text[range], as: UTF8.self)) ?? -1
    }
    var given = tm()
    given.tm_year = number(0..<4) - 1900
    given.tm_mon = number(4..<6) - 1
    given.tm_mday = number(6..<8)
    given.tm_hour = number(9..<11)
    given.tm_min = number(12..<14)
    given.tm_sec = number(15..<17)
    var normalized = given
    _ = timegm(&normalized)
    guard number(0..<4) > 0, normalized.tm_year == given.tm_year, normalized.tm_mon == given.tm_mon,
      normalized.tm_mday == given.tm_mday, normalized.tm_hour == given.tm_hour,
      normalized.tm_min == given.tm_min, normalized.tm_sec == given.tm_sec
    else { throw Refused("a time that doesn't exist") }
    return text
  }

  /// What Foundation decodes, and encodes again to the same digits.
  static func base64(_ text: [UInt8]) throws(Refused) -> [UInt8] {
    let digits = text.filter { ![0x20, 0x9, 0xA, 0xD].contains($0) }
    guard let data = Data(base64Encoded: Data(digits)), data.base64EncodedData() == Data(digits) else {
      throw Refused("no base64")
    }
    return Array(data)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
