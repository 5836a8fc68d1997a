/// The rows of one record in `load`: its own cells and the blocks of its lines.
struct LoadBlock {
  /// First and last row, counted from 0.
  let rows: ClosedRange<Int>
  /// The position among the records of the call.
  let index: Int
  private(set) var externalID: String?
  private(set) var databaseID: String?
  /// Own columns but the ids: path and text.
  private(set) var cells: [(path: [String], text: String)] = []
  /// Lines by one2many field, in the columns' order.
  private(set) var lines: [(field: String, blocks: [LoadBlock])] = []

  /// Splits rows into records: a row whose own columns are all empty belongs to the record above.
  static func blocks(
    _ columns: [[String]], _ rows: [[String]], _ isOneToMany: (String) -> Bool, from first: Int = 0
  ) -> [LoadBlock] {
    let own = columns.indices.filter { columns[$0].count == 1 || !isOneToMany(columns[$0][0]) }
    var starts: [Int] = []
    for (number, row) in rows.enumerated() {
      let isContinuation = own.allSatisfy { $0 >= row.count || row[$0].isEmpty }
      if starts.isEmpty || !isContinuation { starts.append(number) }
    }
    return starts.enumerated().map { index, start in
      let end = index + 1 < starts.count ? starts[index + 1] - 1 : rows.count - 1
      return LoadBlock(
        columns, Array(rows[start...end]), own, isOneToMany, index: index, first: first + start)
    }
  }

  private init(
    _ columns: [[String]], _ rows: [[String]], _ own: [Int], _ isOneToMany: (String) -> Bool, index: Int,
    first: Int
  ) {
    self.index = index
    self.rows = first...(first + rows.count - 1)
    for position in own where position < rows[0].count {
      let text = rows[0][position]
      switch columns[position] {
      case ["id"]: externalID = text.isEmpty ? nil : text
      case [".id"]: databaseID = text.isEmpty ? nil : text
      default: cells.append((columns[position], text))
      }
    }
    var names: [String] = []
    for column in columns where column.count > 1 && isOneToMany(column[0]) && !names.contains(column[0]) {
      names.append(column[0])
    }
    for name in names {
      let positions = columns.indices.filter { columns[$0].count > 1 && columns[$0][0] == name }
      let filled = rows.map { row in positions.map { $0 < row.count ? row[$0] : "" } }
        .filter { $0.contains { !$0.isEmpty } }
      guard !filled.isEmpty else { continue }
      // Lines of lines aren't read: nothing in a sale or an invoice has them.
      let paths = positions.map { Array(columns[$0].dropFirst()) }
      lines.append((name, LoadBlock.blocks(paths, filled, { _ in false }, from: first)))
    }
  }
}
