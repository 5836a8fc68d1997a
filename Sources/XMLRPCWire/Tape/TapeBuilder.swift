/// Writes a tree on a tape.
@safe struct TapeBuilder: ~Copyable {
  private var cells: [TapeCell] = []
  private var bytes: [UInt8] = []
  private var names: [String] = []
  private var ids: [String: Int] = [:]

  mutating func append(_ value: XMLRPCValue, name: Int = TapeCell.noName) {
    switch value {
    case .int(let number): add(.int, name, payload: UInt64(bitPattern: Int64(number)))
    case .boolean(let flag): add(.boolean, name, payload: flag ? 1 : 0)
    case .double(let number): add(.double, name, payload: number.bitPattern)
    case .string(let text): add(.string, name, text.utf8)
    case .dateTime(let text): add(.dateTime, name, text.utf8)
    case .base64(let data): add(.base64, name, data)
    case .null: add(.null, name, payload: 0)
    case .array(let elements):
      let place = open(.array)
      for element in elements { append(element) }
      close(place, .array, name, count: elements.count)
    case .structure(let members):
      let place = open(.structure)
      for member in members { append(member.value, name: id(of: member.name)) }
      close(place, .structure, name, count: members.count)
    }
  }

  private mutating func id(of name: String) -> Int {
    if let id = ids[name] { return id }
    ids[name] = names.count
    names.append(name)
    return names.count - 1
  }

  private mutating func add(_ kind: TapeKind, _ name: Int, payload: UInt64) {
    cells.append(TapeCell(kind, name: name, payload: payload))
  }

  private mutating func add(_ kind: TapeKind, _ name: Int, _ text: some Collection<UInt8>) {
    cells.append(TapeCell(kind, name: name, count: text.count, payload: UInt64(bytes.count)))
    bytes.append(contentsOf: text)
  }

  private mutating func open(_ kind: TapeKind) -> Int {
    cells.append(TapeCell(kind, name: TapeCell.noName))
    return cells.count - 1
  }

  private mutating func close(_ place: Int, _ kind: TapeKind, _ name: Int, count: Int) {
    cells[place] = TapeCell(kind, name: name, count: count, payload: UInt64(cells.count))
  }

  consuming func finish() -> TapeStorage { TapeStorage(cells: cells, bytes: bytes, names: names) }
}

extension Tape {
  /// A tape of a tree, for what was not read from XML.
  public init(_ tree: XMLRPCValue) {
    var builder = TapeBuilder()
    builder.append(tree)
    self.init(builder.finish())
  }
}
