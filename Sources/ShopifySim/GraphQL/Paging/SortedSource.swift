/// Records in the order of something that changes, such as the time of the last change.
///
/// It looks at every record once; ties are in the order of ids.
struct SortedSource: NodeSource {
  private struct Entry {
    let value: SortValue
    let id: Int
  }

  private let entries: [Entry]
  private let object: (Int) -> (any Resolvable)?

  init<Record: Identifiable & Sendable>(
    _ table: RecordTable<Record>, by value: (Record) -> SortValue, where isFound: (Record) -> Bool,
    object: @escaping (Record) -> (any Resolvable)?
  ) where Record.ID == Int {
    self.init(table.lazy.filter(isFound).map { Entry(value: value($0), id: $0.id) }) {
      table[$0].flatMap(object)
    }
  }

  /// By a text.
  init<Record: Identifiable & Sendable>(
    _ table: RecordTable<Record>, by text: (Record) -> String, where isFound: (Record) -> Bool,
    object: @escaping (Record) -> (any Resolvable)?
  ) where Record.ID == Int {
    self.init(table, by: { SortValue.text(text($0)) }, where: isFound, object: object)
  }

  /// Of few records that aren't in a table.
  init<Record>(
    _ records: [Record], id: (Record) -> Int, by value: (Record) -> SortValue,
    object: @escaping (Record) -> (any Resolvable)?
  ) {
    var known: [Int: Record] = [:]
    for record in records { known[id(record)] = record }
    self.init(records.map { Entry(value: value($0), id: id($0)) }) { [known] in known[$0].flatMap(object) }
  }

  private init(_ entries: some Sequence<Entry>, object: @escaping (Int) -> (any Resolvable)?) {
    self.entries = entries.sorted { ($0.value, $0.id) < ($1.value, $1.id) }
    self.object = object
  }

  var end: Int { entries.count }
  func node(at place: Int) -> (any Resolvable)? { object(entries[place].id) }
  func cursor(at place: Int, of node: any Resolvable) -> PageCursor {
    PageCursor(lastID: entries[place].id, lastValue: entries[place].value.cursorText)
  }

  func place(of cursor: PageCursor) -> PagePlace? {
    guard let first = entries.first else { return PagePlace(place: 0, isTaken: false) }
    guard let value = first.value.read(cursor) else { return nil }
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if (entries[middle].value, entries[middle].id) < (value, cursor.lastID) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    let isTaken = low < entries.count && entries[low].id == cursor.lastID
    return PagePlace(place: low, isTaken: isTaken)
  }
}
