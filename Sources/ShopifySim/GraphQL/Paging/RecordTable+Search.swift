/// Searching a table, whose records stand in the order of their ids.
extension RecordTable {
  /// The first place of a record with this id or a higher one.
  func firstPlace(from id: Int) -> Int {
    var low = 0
    var high = endPlace
    while low < high {
      let middle = (low + high) / 2
      if let record = records(from: middle, limit: 1).first, record.id < id {
        low = (place(of: record.id) ?? middle) + 1
      } else {
        high = middle
      }
    }
    return low
  }

  /// The newest record that is older than an id and fits.
  ///
  /// What belongs to an order has a higher id than it and mostly came soon after it, so that the search ends early.
  func last(before id: Int, where fits: (Record) -> Bool) -> Record? {
    var place = firstPlace(from: id)
    while place > 0 {
      place -= 1
      if let record = record(at: place), fits(record) { return record }
    }
    return nil
  }
}
