/// Dates as filters and payloads write them.
enum FilterDate {
  /// The moment of `2026`, `2026-01`, `2026-01-05`, `2026-01-05T09:00:00`, the same with `Z`, an offset (`-05:00`) or
  /// fractions of a second; nil for other text. Without an offset it is UTC.
  static func moment(_ text: String) -> ShopTime? {
    var civil = Substring(text)
    var offset = 0
    if let start = civil.firstIndex(of: "T") {
      let time = civil[start...]
      if time.last == "Z" {
        civil.removeLast()
      } else if let sign = time.lastIndex(where: { $0 == "+" || $0 == "-" }) {
        guard let minutes = minutes(of: civil[civil.index(after: sign)...]) else { return nil }
        offset = civil[sign] == "-" ? -minutes : minutes
        civil = civil[..<sign]
      }
      if let point = civil.lastIndex(of: ".") {
        guard civil[point...].dropFirst().allSatisfy(\.isNumber) else { return nil }
        civil = civil[..<point]
      }
    }
    let missing: String
    switch civil.utf8.count {
    case 4: missing = "-01-01T00:00:00Z"
    case 7: missing = "-01T00:00:00Z"
    case 10: missing = "T00:00:00Z"
    case 19: missing = "Z"
    default: return nil
    }
    return ShopTime(civil + missing)?.advanced(seconds: -offset * 60)
  }

  /// Minutes of `05:00`.
  private static func minutes(of text: Substring) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 && $0.allSatisfy(\.isNumber) }),
      let hours = Int(parts[0]), let minutes = Int(parts[1])
    else { return nil }
    return hours * 60 + minutes
  }
}
