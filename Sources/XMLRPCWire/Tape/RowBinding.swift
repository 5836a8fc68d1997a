/// How structs become rows: for each member name what it sets.
///
/// Names are looked up once per response, not once per row. Members without a field are passed over, fields without
/// a member leave the row as it was made.
///
/// ```swift
/// let binding = RowBinding<Order>([
///   ("id", { $0.id = $1.intValue ?? 0 }),
///   ("name", { $0.name = $1.stringValue }),
/// ])
/// let orders = try tape.rows(binding) { Order() }
/// ```
public struct RowBinding<Row>: Sendable {
  /// Sets one field of a row from a member's value; throws what the field doesn't take.
  public typealias Setter = @Sendable (inout Row, TapeValue) throws -> Void

  let names: [String]
  let setters: [Setter]

  /// - Parameter fields: member names, each once, and what they set; of a name given twice the last counts.
  public init(_ fields: [(name: String, set: Setter)]) {
    names = fields.map(\.name)
    setters = fields.map(\.set)
  }

  /// For each name id the field it sets, or -1.
  func resolve(_ tapeNames: [String]) -> [Int] {
    let fields = Dictionary(names.enumerated().map { ($1, $0) }) { $1 }
    return tapeNames.map { fields[$0] ?? -1 }
  }

  /// Fills one row.
  @inline(__always)
  func fill(_ row: inout Row, from value: TapeValue, fields: [Int]) throws {
    let storage = value.storage
    let cell = value.cell
    guard cell.kind == .structure else {
      throw WireError(.structure, path: value.path, detail: "a row is \(cell.kind.name), not struct")
    }
    var index = value.index + 1
    while index < cell.place {
      let member = unsafe storage.cells[index]
      let field = fields[member.name]
      if field >= 0 { try setters[field](&row, TapeValue(storage, index)) }
      index = member.end(at: index)
    }
  }
}

extension Tape {
  /// The structs of the root's array as rows.
  ///
  /// - Throws: ``WireError`` when the root is no array or an element no struct; whatever a setter throws.
  public func rows<Row>(_ binding: RowBinding<Row>, make: () throws -> Row) throws -> [Row] {
    guard root.kind == .array else {
      throw WireError(.structure, path: root.path, detail: "the value is \(root.typeName), no array of rows")
    }
    let fields = binding.resolve(storage.names)
    var rows: [Row] = []
    rows.reserveCapacity(root.count)
    for element in root.elements {
      var row = try make()
      try binding.fill(&row, from: element, fields: fields)
      rows.append(row)
    }
    return rows
  }
}

extension XMLRPCDecoder {
  /// Reads a response that is one array of structs, and hands out its rows one by one; see
  /// ``forEachRow(inResponse:_:)`` for what holds of memory and errors.
  public func forEachRow<Row>(
    inResponse bytes: [UInt8], _ binding: RowBinding<Row>, make: () throws -> Row,
    _ body: (Row) throws -> Void
  ) throws {
    var fields: [Int] = []
    try forEachRow(inResponse: bytes) { value in
      // A name that no row before had may be a field.
      if fields.count != value.storage.names.count { fields = binding.resolve(value.storage.names) }
      var row = try make()
      try binding.fill(&row, from: value, fields: fields)
      try body(row)
    }
  }
}
