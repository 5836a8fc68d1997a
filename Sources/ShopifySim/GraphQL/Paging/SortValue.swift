import CommerceTypes

/// What a record is sorted by; a table's values are all of one kind.
enum SortValue: Comparable {
  case number(ExactDecimal)
  case text(String)

  /// As a cursor has it.
  var cursorText: String {
    switch self {
    case .number(let number): number.description
    case .text(let text): text
    }
  }

  /// A cursor's value as one of the same kind; nil when it can't be one.
  func read(_ cursor: PageCursor) -> SortValue? {
    switch self {
    case .number: ExactDecimal(cursor.lastValue).map { .number($0) }
    case .text: .text(cursor.lastValue)
    }
  }
}
