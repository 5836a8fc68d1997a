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
    let wholePattern = #/(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(\.\d+)?(?:(Z)|([+-])(\d\d):(\d\d))/#
    guard let match = text.wholeMatch(of: wholePattern)?.output else { return nil }
    func number(_ part: Substring?) -> Int { part.flatMap { Int($0) } ?? 0 }
    let (year, month, day) = (number(match.1), number(match.2), number(match.3))
    let (hour, minute, second) = (number(match.4), number(match.5), number(match.6))
    let offset = number(match.10) * 60 + number(match.11)
    let lengths = [31, Self.isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard (1...12).contains(month), (1...lengths[month - 1]).contains(day), hour < 24, minute < 60,
      second < 61,
      number(match.11) < 60, offset <= 14 * 60
    else { return nil }
    isUTC = match.8 != nil
    hasFraction = match.7 != nil
    let local = ((Self.days(year, month, day) * 24 + hour) * 60 + minute) * 60 + second
    self.second = local - (match.9 == "-" ? -offset : offset) * 60
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
