import CommerceTypes
import GraphQLLanguage

/// Connections that are searched and sorted.
///
///     func payouts(_ field: CollectedField) throws(ExecutionError) -> any NodeSource {
///       let search = try Search<Payout>(
///         field, [.id { $0.id }, .time("issued_at") { $0.issuedAt }], in: self)
///       return try page(shop.payouts, field, search, [.created("ISSUED_AT") { $0.issuedAt }, .id]) {
///         PayoutObject(payout: $0, reading: self)
///       }
///     }
///
/// Add `query` and `sortKey` to the field's honoured arguments.
extension ShopReading {
  /// The records of a table that the search finds, in the order of the field's `sortKey`.
  ///
  /// - Parameter keys: the sort keys that are simulated, the one of a field without `sortKey` first; any other is
  ///   refused.
  func page<Record: Identifiable & Sendable>(
    _ table: RecordTable<Record>, _ field: CollectedField, _ search: Search<Record>,
    _ keys: [SortKey<Record>] = [.id], object: @escaping (Record) -> (any Resolvable)?
  ) throws(ExecutionError) -> any NodeSource where Record.ID == Int {
    switch try field.sortOrder(among: keys) {
    case .ids(let time):
      return TableSource(
        table: table, time: time, isFound: search.findsAll ? nil : { search.matches($0) }, object: object)
    case .values(let value):
      return SortedSource(table, by: value, where: search.matches, object: object)
    }
  }

  /// The same of few records that aren't in a table.
  func page<Record>(
    _ records: [Record], id: (Record) -> Int, _ field: CollectedField, _ search: Search<Record>,
    _ keys: [SortKey<Record>] = [.id], object: @escaping (Record) -> any Resolvable
  ) throws(ExecutionError) -> any NodeSource {
    let found = records.filter(search.matches)
    switch try field.sortOrder(among: keys) {
    case .ids:
      return SortedSource(found, id: id, by: { .number(ExactDecimal(id($0))) }, object: object)
    case .values(let value): return SortedSource(found, id: id, by: value, object: object)
    }
  }
}

extension CollectedField {
  /// What the field's sort key sorts by; one that isn't simulated is refused.
  func sortOrder<Record>(among keys: [SortKey<Record>]) throws(ExecutionError) -> SortKey<Record>.Order {
    guard let name = argument("sortKey")?.stringValue else { return keys.first?.order ?? .ids(nil) }
    guard let key = keys.first(where: { $0.name == name }) else {
      throw .notSimulated("Sort key \(name) of \(self.name)", type: "QueryRoot", self)
    }
    return key.order
  }
}
