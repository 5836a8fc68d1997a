/// A time as searches write it: `2026`, `2026-01`, `2026-01-05`, with a time and an offset or `Z`.
///
/// Times without an offset are in UTC. Evidence: forms documented, UTC assumed.
struct SearchTime {
  let start: ShopTime
  /// Where what the text names ends: a year, a month, a day or a second.
  let end: ShopTime

  init?(_ text: String, now: ShopTime) {
    if text == "now" {
      start = now
      end = now.advanced(seconds: 1)
      return
    }
    let parts = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    let date = parts[0].split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard (1...3).contains(date.count), let year = date[0], (1...9999).contains(year) else { return nil }
    let month = date.count > 1 ? date[1] : 1
    let day = date.count > 2 ? date[2] : 1
    guard let month, let day, let midnight = Self.time(year, month, day) else { return nil }
    if parts.count == 1 {
      start = midnight
      switch date.count {
      case 1: end = Self.time(year + 1, 1, 1) ?? midnight
      case 2: end = (month == 12 ? Self.time(year + 1, 1, 1) : Self.time(year, month + 1, 1)) ?? midnight
      default: end = midnight.advanced(seconds: 86_400)
      }
      return
    }
    guard date.count == 3, let seconds = Self.seconds(parts[1]) else { return nil }
    start = midnight.advanced(seconds: seconds)
    end = start.advanced(seconds: 1)
  }

  private static func time(_ year: Int, _ month: Int, _ day: Int) -> ShopTime? {
    func padded(_ number: Int, _ width: Int) -> String {
      String(repeating: "0", count: max(0, width - String(number).utf8.count)) + String(number)
    }
    return ShopTime("\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))T00:00:00Z")
  }

  /// Seconds since midnight UTC of `09:00:00`, with a fraction that is left out, `Z` or `+02:00` behind it.
  private static func seconds(_ text: Substring) -> Int? {
    var clock = text
    var offset = 0
    if clock.last == "Z" {
      clock = clock.dropLast()
    } else if let sign = clock.lastIndex(where: { $0 == "+" || $0 == "-" }) {
      let parts = clock[clock.index(after: sign)...].split(separator: ":").map { Int($0) }
      guard parts.count == 2, let hours = parts[0], let minutes = parts[1] else { return nil }
      offset = (hours * 60 + minutes) * (clock[sign] == "-" ? -60 : 60)
      clock = clock[..<sign]
    }
    let fields = clock.prefix { $0 != "." }.split(separator: ":").map { Int($0) }
    guard fields.count == 2 || fields.count == 3, let hour = fields[0], let minute = fields[1] else {
      return nil
    }
    guard let second = fields.count == 3 ? fields[2] : 0 else { return nil }
    guard hour < 24, minute < 60, second < 60 else { return nil }
    return hour * 3600 + minute * 60 + second - offset
  }
}
