/// The records of a table in the order they came, which is the order of their ids and of their times of creation.
///
/// A page of it costs as much as the records it looks at, however long the table is.
struct TableSource<Record: Identifiable & Sendable>: NodeSource where Record.ID == Int {
  let table: RecordTable<Record>
  /// Set for an order of times: what a record's cursor says.
  var time: ((Record) -> ShopTime)?
  var isFound: ((Record) -> Bool)?
  let object: (Record) -> (any Resolvable)?

  var end: Int { table.endPlace }

  func node(at place: Int) -> (any Resolvable)? {
    guard let record = table.record(at: place), isFound?(record) ?? true else { return nil }
    return object(record)
  }

  func cursor(at place: Int, of node: any Resolvable) -> PageCursor {
    guard let time, let record = table.record(at: place) else { return PageCursor(id: node.cursorID) }
    return PageCursor(lastID: record.id, lastValue: time(record).cursorText)
  }

  func place(of cursor: PageCursor) -> PagePlace? {
    if let place = table.place(of: cursor.lastID) { return PagePlace(place: place, isTaken: true) }
    return PagePlace(place: table.firstPlace(from: cursor.lastID), isTaken: false)
  }
}
