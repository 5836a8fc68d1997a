/// What a report adds up by: times of the shop's own calendar.
enum ReportPeriod: String {
  case day, month, year

  /// GraphQL's `ColumnDataType`.
  var dataType: String { "\(rawValue.uppercased())_TIMESTAMP" }

  /// The period's first day: `2026-01-01`.
  func first(of time: ShopTime, offsetMinutes: Int) -> String {
    let date = time.text(offsetMinutes: offsetMinutes).prefix(10)
    switch self {
    case .day: return String(date)
    case .month: return date.prefix(7) + "-01"
    case .year: return date.prefix(4) + "-01-01"
    }
  }
}
