/// A time as Shopify writes it, `2026-06-11T17:33:51Z` or with an offset.
struct Timestamp {
  /// Seconds since 1970-01-01 in UTC.
  let second: Int
  /// Whether it ends in Z.
  let isUTC: Bool
  /// Whether it has digits behind the second.
  let hasFraction: Bool

  init?(_ spot: Spot) {
    guard let text = spot.text else { return nil }
    self.init(text)
  }

  init?(_ text: String) {
    let bytes = Array(text.utf8)
    func number(_ range: Range<Int>) -> Int? {
      guard range.upperBound <= bytes.count else { return nil }
      var value = 0
      for byte in bytes[range] {
        guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
        value = value * 10 + Int(byte - UInt8(ascii: "0"))
      }
      return value
    }
    func stands(_ text: String, at offset: Int) -> Bool { bytes[offset...].starts(with: text.utf8) }
    guard bytes.count >= 20, stands("-", at: 4), stands("-", at: 7), stands("T", at: 10), stands(":", at: 13),
      stands(":", at: 16), let year = number(0..<4), let month = number(5..<7), let day = number(8..<10),
      let hour = number(11..<13), let minute = number(14..<16), let second = number(17..<19)
    else { return nil }
    var end = 19
    if stands(".", at: end) {
      end += 1
      while end < bytes.count, number(end..<end + 1) != nil { end += 1 }
      guard end > 20, end < bytes.count else { return nil }
    }
    hasFraction = end > 19
    isUTC = bytes[end] == UInt8(ascii: "Z")
    var offset = 0
    if isUTC {
      guard end + 1 == bytes.count else { return nil }
    } else {
      guard end + 6 == bytes.count, stands("+", at: end) || stands("-", at: end), stands(":", at: end + 3),
        let hours = number(end + 1..<end + 3), let minutes = number(end + 4..<end + 6), minutes < 60
      else { return nil }
      offset = (hours * 60 + minutes) * (stands("-", at: end) ? -1 : 1)
    }
    let lengths = [31, Self.isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard (1...12).contains(month), (1...lengths[month - 1]).contains(day), hour < 24, minute < 60,
      second < 61,
      abs(offset) <= 14 * 60
    else { return nil }
    let local = ((Self.days(year, month, day) * 24 + hour) * 60 + minute) * 60 + second
    self.second = local - offset * 60
  }

  private static func isLeap(_ year: Int) -> Bool {
    (year.isMultiple(of: 4) && !year.isMultiple(of: 100)) || year.isMultiple(of: 400)
  }

  /// Days since 1970-01-01 of the Gregorian calendar.
  private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let shifted = (month + 9) % 12
    let dayOfYear = (153 * shifted + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
}
