/// A day as Odoo writes it: `2024-05-06`, years 1 to 9999 of the Gregorian calendar.
public struct OdooDate: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// Days since 1 January 1970.
  public let daysSince1970: Int

  /// The day that many days after 1 January 1970; nil outside the years 1 to 9999.
  public init?(daysSince1970: Int) {
    guard (-719_162...2_932_896).contains(daysSince1970) else { return nil }
    self.daysSince1970 = daysSince1970
  }

  /// A day that is known to lie within the years 1 to 9999.
  init(checked days: Int) { daysSince1970 = days }

  /// Nil where the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.days(inMonth: month, of: year)
    else { return nil }
    // Counted in years that begin in March, so that a leap day is the last of its year.
    let shifted = month > 2 ? year : year - 1
    let era = shifted / 400
    let yearOfEra = shifted % 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    self.daysSince1970 = era * 146_097 + dayOfEra - 719_468
  }

  /// Reads `YYYY-MM-DD`, nothing else; nil for any other text and for days that don't exist.
  public init?(_ text: some StringProtocol) {
    var text = String(text)
    guard let date = text.withUTF8({ OdooDate(utf8: $0.span) }) else { return nil }
    self = date
  }

  /// As ``init(_:)``, from the text's bytes.
  init?(utf8 bytes: Span<UInt8>) {
    guard bytes.count == 10 else { return nil }
    self.init(prefixOf: bytes)
  }

  /// Reads the first ten of at least ten bytes.
  init?(prefixOf bytes: Span<UInt8>) {
    guard bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let century = Self.twoDigits(bytes, at: 0), let year = Self.twoDigits(bytes, at: 2),
      let month = Self.twoDigits(bytes, at: 5), let day = Self.twoDigits(bytes, at: 8)
    else { return nil }
    self.init(year: century * 100 + year, month: month, day: day)
  }

  /// Year, month from 1 and day from 1.
  public var components: (year: Int, month: Int, day: Int) {
    let shifted = daysSince1970 + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let march = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * march + 2) / 5 + 1
    let month = march < 10 ? march + 3 : march - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// `2024-05-06`.
  public var description: String {
    let (year, month, day) = components
    return "\(Self.padded(year, to: 4))-\(Self.padded(month, to: 2))-\(Self.padded(day, to: 2))"
  }

  public static func < (left: OdooDate, right: OdooDate) -> Bool {
    left.daysSince1970 < right.daysSince1970
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  static func twoDigits(_ bytes: Span<UInt8>, at index: Int) -> Int? {
    let tens = Int(bytes[index]) - 48
    let ones = Int(bytes[index + 1]) - 48
    guard (0...9).contains(tens), (0...9).contains(ones) else { return nil }
    return tens * 10 + ones
  }

  static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
