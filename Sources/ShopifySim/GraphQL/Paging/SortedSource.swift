/// The records of a table in the order of something that changes, such as the time of the last change.
///
/// It looks at every record once; ties are in the order of ids.
struct SortedSource<Record: Identifiable & Sendable>: NodeSource where Record.ID == Int {
  private struct Entry {
    let value: String
    let id: Int
  }

  private let entries: [Entry]
  private let table: RecordTable<Record>
  private let object: (Record) -> any Resolvable

  /// `value` must sort as a text.
  init(
    _ table: RecordTable<Record>, by value: (Record) -> String, where isFound: (Record) -> Bool,
    object: @escaping (Record) -> any Resolvable
  ) {
    self.table = table
    self.object = object
    entries = table.filter(isFound).map { Entry(value: value($0), id: $0.id) }
      .sorted { ($0.value, $0.id) < ($1.value, $1.id) }
  }

  var end: Int { entries.count }
  func node(at place: Int) -> (any Resolvable)? { table[entries[place].id].map(object) }
  func cursor(at place: Int, of node: any Resolvable) -> PageCursor {
    PageCursor(lastID: entries[place].id, lastValue: entries[place].value)
  }

  func place(of cursor: PageCursor) -> PagePlace? {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if (entries[middle].value, entries[middle].id) < (cursor.lastValue, cursor.lastID) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    let isTaken = low < entries.count && entries[low].id == cursor.lastID
    return PagePlace(place: low, isTaken: isTaken)
  }
}
