/// A search as it is asked of a record.
indirect enum SearchClause<Record> {
  case filter((Record) -> Bool)
  case all([SearchClause])
  case any([SearchClause])
  case not(SearchClause)

  func matches(_ record: Record) -> Bool {
    switch self {
    case .filter(let holds): holds(record)
    case .all(let clauses): clauses.allSatisfy { $0.matches(record) }
    case .any(let clauses): clauses.contains { $0.matches(record) }
    case .not(let clause): !clause.matches(record)
    }
  }
}
