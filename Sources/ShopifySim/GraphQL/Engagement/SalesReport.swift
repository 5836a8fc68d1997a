import CommerceTypes
import GraphQLLanguage

/// A report's table, added up from the ledgers of all orders but test orders.
struct SalesReport {
  let query: ShopifyQL
  let rows: [JSONValue]

  init(_ query: ShopifyQL, of shop: Shop) throws(ShopifyQL.Failure) {
    self.query = query
    let offset = shop.configuration.utcOffsetMinutes
    let from = try query.since.map { text throws(ShopifyQL.Failure) in try Self.day(text, in: shop) }
    let to = try query.until.map { text throws(ShopifyQL.Failure) in try Self.day(text, in: shop) }
    var sums: [String: [ExactDecimal]] = query.period == nil ? ["": query.columns.map { _ in .zero }] : [:]
    for order in shop.orders where !order.isTest {
      for agreement in order.agreements {
        let day = ReportPeriod.day.first(of: agreement.happenedAt, offsetMinutes: offset)
        if let from, day < from { continue }
        if let to, day > to { continue }
        let key = query.period?.first(of: agreement.happenedAt, offsetMinutes: offset) ?? ""
        let amounts = query.columns.map { $0.amount(of: agreement, on: order) }
        sums[key] = sums[key].map { zip($0, amounts).map { $0 + $1 } } ?? amounts
      }
    }
    let digits = shop.configuration.currency.minorDigits
    rows = Self.sorted(sums, query).prefix(query.limit ?? Int.max).map { key, amounts in
      let period = query.period.map { [JSONMember($0.rawValue, .string(key))] } ?? []
      return .object(
        period
          + zip(query.columns, amounts).map { column, amount in
            JSONMember(
              column.rawValue,
              .string(amount.formatted(minimumDigits: column == .orders ? 0 : digits)))
          })
    }
  }

  /// By the column that is asked for, then by period.
  private static func sorted(
    _ sums: [String: [ExactDecimal]], _ query: ShopifyQL
  ) -> [(key: String, value: [ExactDecimal])] {
    let byPeriod = sums.sorted { $0.key < $1.key }
    guard let column = query.orderColumn else { return byPeriod }
    guard let index = query.columns.firstIndex(where: { $0.rawValue == column }) else {
      return query.isDescending ? byPeriod.reversed() : byPeriod
    }
    let ascending = byPeriod.sorted { ($0.value[index], $0.key) < ($1.value[index], $1.key) }
    return query.isDescending ? ascending.reversed() : ascending
  }

  /// A date, `today`, `yesterday`, or so many days, weeks, months or years ago: `-30d`.
  private static func day(_ text: String, in shop: Shop) throws(ShopifyQL.Failure) -> String {
    func ago(_ seconds: Int) -> String {
      ReportPeriod.day.first(
        of: shop.now.advanced(seconds: -seconds), offsetMinutes: shop.configuration.utcOffsetMinutes)
    }
    switch text.lowercased() {
    case "today": return ago(0)
    case "yesterday": return ago(86_400)
    default: break
    }
    if text.first == "-", let count = Int(text.dropFirst().dropLast()), let unit = text.last {
      if unit == "d" { return ago(count * 86_400) }
      if unit == "w" { return ago(count * 7 * 86_400) }
    }
    guard ShopTime("\(text)T00:00:00Z") != nil else { throw .notSimulated("date \(text)") }
    return text
  }
}

extension Behaviour {
  static let salesReport = Behaviour(
    "report.sales", .assumed,
    "A report of sales adds up the ledgers of all orders but test orders, on the days of the agreements: gross sales "
      + "before discounts, discounts and returns negative, net sales of goods alone, total sales with taxes, shipping, "
      + "duties and fees.")
}
