import CommerceTypes

/// A connection's sort key, and what it sorts records of one kind by.
///
///     [
///       .id, .same("NUMBER"),                             // the order of ids
///       .created("CREATED_AT") { $0.createdAt },          // a time that is in the order of ids
///       .time("UPDATED_AT") { $0.updatedAt },
///       .text("TITLE") { $0.title },
///       .number("TOTAL_PRICE") { $0.total },
///     ]
struct SortKey<Record> {
  enum Order {
    /// The order the records came in, with a time in the cursor or without.
    case ids(((Record) -> ShopTime)?)
    case values((Record) -> SortValue)
  }

  let name: String
  let order: Order

  static var id: SortKey { .same("ID") }
  /// How well a record fits a search isn't simulated: the order of ids. Evidence: assumed.
  static var relevance: SortKey { .same("RELEVANCE") }
  /// A key whose order is that of the ids.
  static func same(_ name: String) -> SortKey { SortKey(name: name, order: .ids(nil)) }
  static func created(_ name: String, _ time: @escaping (Record) -> ShopTime) -> SortKey {
    SortKey(name: name, order: .ids(time))
  }
  static func time(_ name: String, _ time: @escaping (Record) -> ShopTime?) -> SortKey {
    SortKey(name: name, order: .values { .text(time($0)?.cursorText ?? "") })
  }
  /// Upper and lower case alike. Evidence: assumed.
  static func text(_ name: String, _ text: @escaping (Record) -> String?) -> SortKey {
    SortKey(name: name, order: .values { .text(text($0)?.lowercased() ?? "") })
  }
  static func number(_ name: String, _ number: @escaping (Record) -> ExactDecimal) -> SortKey {
    SortKey(name: name, order: .values { .number(number($0)) })
  }
}
