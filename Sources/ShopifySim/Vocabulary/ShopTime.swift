/// A moment on the shop's own clock: milliseconds since 1970 in UTC.
public struct ShopTime: Sendable, Hashable, Comparable, CustomStringConvertible {
  public let milliseconds: Int

  public init(milliseconds: Int) { self.milliseconds = milliseconds }

  /// Reads `2026-01-05T09:00:00Z`; nil for any other form.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 20, bytes[10] == UInt8(ascii: "T"), bytes[19] == UInt8(ascii: "Z") else {
      return nil
    }
    guard bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
    guard bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":") else { return nil }
    func number(_ range: Range<Int>) -> Int? {
      var value = 0
      for byte in bytes[range] {
        guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
        value = value * 10 + Int(byte - UInt8(ascii: "0"))
      }
      return value
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10),
      let hour = number(11..<13), let minute = number(14..<16), let second = number(17..<19)
    else { return nil }
    guard (1...12).contains(month), (1...31).contains(day), hour < 24, minute < 60, second < 60 else {
      return nil
    }
    let days = Self.days(year: year, month: month, day: day)
    // No 30th of February.
    guard month == 12 || days < Self.days(year: year, month: month + 1, day: 1) else { return nil }
    milliseconds = ((days * 24 + hour) * 60 + minute) * 60_000 + second * 1000
  }

  public static func < (left: ShopTime, right: ShopTime) -> Bool { left.milliseconds < right.milliseconds }

  /// The last moment that has a form with four digits for the year.
  public static let latest = ShopTime(milliseconds: 253_402_300_799_000)

  /// The moment `seconds` later, stopping where the milliseconds don't fit.
  public func advanced(seconds: Int) -> ShopTime {
    let (product, isTooMuch) = seconds.multipliedReportingOverflow(by: 1000)
    let (sum, isTooLate) = milliseconds.addingReportingOverflow(product)
    if isTooMuch || isTooLate { return ShopTime(milliseconds: seconds < 0 ? .min : .max) }
    return ShopTime(milliseconds: sum)
  }

  /// GraphQL's `DateTime`: `2026-01-05T09:00:00Z`.
  public var description: String { "\(civil(offsetMinutes: 0))Z" }

  /// REST's form with the shop's offset: `2026-01-05T04:00:00-05:00`.
  public func text(offsetMinutes: Int) -> String {
    let sign = offsetMinutes < 0 ? "-" : "+"
    let offset = abs(offsetMinutes)
    return civil(offsetMinutes: offsetMinutes) + sign + Self.padded(offset / 60, 2) + ":"
      + Self.padded(offset % 60, 2)
  }

  /// RFC 3339 with nanoseconds, as `X-Shopify-Triggered-At` has it.
  public var nanosecondText: String {
    "\(civil(offsetMinutes: 0)).\(Self.padded(milliseconds % 1000, 3))000000Z"
  }

  private func civil(offsetMinutes: Int) -> String {
    let seconds = (milliseconds / 1000) + offsetMinutes * 60
    let days = seconds / 86_400
    let rest = seconds % 86_400
    let (year, month, day) = Self.date(days: days)
    var text = ""
    text.reserveCapacity(20)
    for (value, width, mark) in [
      (year, 4, "-"), (month, 2, "-"), (day, 2, "T"), (rest / 3600, 2, ":"), (rest / 60 % 60, 2, ":"),
      (rest % 60, 2, ""),
    ] {
      text += Self.padded(value, width)
      text += mark
    }
    return text
  }

  private static func padded(_ value: Int, _ width: Int) -> String {
    let text = String(value)
    let missing = width - text.utf8.count
    return missing > 0 ? String(repeating: "0", count: missing) + text : text
  }

  /// Days from 1970-01-01, counted in years that begin in March so that the leap day comes last.
  private static func days(year: Int, month: Int, day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let monthIndex = (month + 9) % 12
    let dayOfYear = (153 * monthIndex + 2) / 5 + day - 1
    return shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear - 719_468
  }

  private static func date(days: Int) -> (Int, Int, Int) {
    let shifted = days + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthIndex = (5 * dayOfYear + 2) / 153
    let month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
    let day = dayOfYear - (153 * monthIndex + 2) / 5 + 1
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }
}
