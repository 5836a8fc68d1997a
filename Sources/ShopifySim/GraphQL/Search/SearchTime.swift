/// A time as searches write it: `2026`, `2026-01`, `2026-01-05`, with a time and an offset or `Z`.
///
/// Times without an offset are the shop's own. Evidence: forms documented, the shop's offset captured for hours.
struct SearchTime {
  let start: ShopTime
  /// Where what the text names ends: a year, a month, a day, an hour or a second.
  let end: ShopTime

  init?(_ text: String, now: ShopTime, offsetMinutes: Int = 0) {
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
    guard let month, let day, let utc = Self.time(year, month, day) else { return nil }
    let shift = -60 * offsetMinutes
    let midnight = utc.advanced(seconds: shift)
    if parts.count == 1 {
      start = midnight
      switch date.count {
      case 1: end = Self.time(year + 1, 1, 1)?.advanced(seconds: shift) ?? midnight
      case 2:
        let next = month == 12 ? Self.time(year + 1, 1, 1) : Self.time(year, month + 1, 1)
        end = next?.advanced(seconds: shift) ?? midnight
      default: end = midnight.advanced(seconds: 86_400)
      }
      return
    }
    guard date.count == 3, let clock = Self.clock(parts[1]) else { return nil }
    start = (clock.isOffset ? utc : midnight).advanced(seconds: clock.seconds)
    end = start.advanced(seconds: clock.length)
  }

  private static func time(_ year: Int, _ month: Int, _ day: Int) -> ShopTime? {
    func padded(_ number: Int, _ width: Int) -> String {
      String(repeating: "0", count: max(0, width - String(number).utf8.count)) + String(number)
    }
    return ShopTime("\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))T00:00:00Z")
  }

  /// A time of day.
  private struct Clock {
    /// Since midnight: of UTC with an offset, of the shop without one.
    let seconds: Int
    let isOffset: Bool
    /// What it names: an hour, a minute or a second.
    let length: Int
  }

  /// `09`, `09:00`, `09:00:00`, with a fraction that is left out, `Z` or `+02:00` behind it.
  private static func clock(_ text: Substring) -> Clock? {
    var clock = text
    var offset: Int?
    if clock.last == "Z" {
      clock = clock.dropLast()
      offset = 0
    } else if let sign = clock.lastIndex(where: { $0 == "+" || $0 == "-" }) {
      let parts = clock[clock.index(after: sign)...].split(separator: ":").map { Int($0) }
      guard parts.count == 2, let hours = parts[0], let minutes = parts[1] else { return nil }
      offset = (hours * 60 + minutes) * (clock[sign] == "-" ? -60 : 60)
      clock = clock[..<sign]
    }
    let fields = clock.prefix { $0 != "." }.split(separator: ":", omittingEmptySubsequences: false)
    var numbers: [Int] = []
    for field in fields {
      guard field.utf8.count == 2, let number = Int(field), number >= 0 else { return nil }
      numbers.append(number)
    }
    guard (1...3).contains(numbers.count) else { return nil }
    let padded = numbers + Array(repeating: 0, count: 3 - numbers.count)
    guard padded[0] < 24, padded[1] < 60, padded[2] < 60 else { return nil }
    return Clock(
      seconds: padded[0] * 3600 + padded[1] * 60 + padded[2] - (offset ?? 0), isOffset: offset != nil,
      length: [3600, 60, 1][numbers.count - 1])
  }
}
