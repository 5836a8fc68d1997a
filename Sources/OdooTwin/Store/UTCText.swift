/// Odoo's texts of moments: naive, in UTC.
enum UTCText {
  /// `2024-05-06 07:08:09`
  static func dateTime(_ seconds: Int) -> String {
    let day = Int((Double(seconds) / 86400).rounded(.down))
    let rest = seconds - day * 86400
    return "\(date(seconds)) \(two(rest / 3600)):\(two(rest / 60 % 60)):\(two(rest % 60))"
  }

  /// `2024-05-06`
  static func date(_ seconds: Int) -> String {
    text(day: Int((Double(seconds) / 86400).rounded(.down)))
  }

  /// The date that is `days` after another; nil for what isn't a date.
  static func date(_ date: String, plusDays days: Int) -> String? {
    dayNumber(date).map { text(day: $0 + days) }
  }

  /// Days since 1970-01-01 of `2024-05-06…`; nil for what isn't a date.
  static func dayNumber(_ date: String) -> Int? {
    let parts = date.prefix(10).split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3, (1...12).contains(parts[1]), (1...31).contains(parts[2]) else { return nil }
    let year = parts[1] <= 2 ? parts[0] - 1 : parts[0]
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let monthFromMarch = (parts[1] + 9) % 12
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + parts[2] - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  private static func text(day: Int) -> String {
    let shifted = day + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    let digits = String(year)
    let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return "\(padded)-\(two(month))-\(two(dayOfYear - (153 * monthFromMarch + 2) / 5 + 1))"
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

extension UTCText {
  /// True for `2024-05-06`, `2024-05-06 07:08` and `2024-05-06 07:08:09`, with parts that can be.
  static func isMoment(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard [10, 16, 19].contains(bytes.count), dayNumber(text) != nil else { return false }
    let separators: [Int: UInt8] = [4: 45, 7: 45, 10: 32, 13: 58, 16: 58]
    for (position, byte) in bytes.enumerated() {
      if let separator = separators[position] {
        guard byte == separator else { return false }
      } else {
        guard (48...57).contains(byte) else { return false }
      }
    }
    guard let day = dayNumber(text), date(day * 86400) == text.prefix(10) else { return false }
    let clock = text.dropFirst(11).split(separator: ":").compactMap { Int($0) }
    return clock.isEmpty || (clock[0] < 24 && clock.dropFirst().allSatisfy { $0 < 60 })
  }

  /// `20240506T07:08:09` as `2024-05-06 07:08:09`.
  static func spaced(_ compact: String) -> String? {
    let parts = compact.split(separator: "T")
    guard parts.count == 2, parts[0].utf8.count == 8 else { return nil }
    return "\(parts[0].prefix(4))-\(parts[0].dropFirst(4).prefix(2))-\(parts[0].suffix(2)) \(parts[1])"
  }
}
