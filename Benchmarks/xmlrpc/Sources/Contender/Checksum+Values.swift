import XMLRPCWire

extension Checksum {
  init(_ rows: [[String: XMLRPCValue]]) {
    self.rows = rows.count
    for row in rows { for value in row.values { add(value) } }
  }

  init(rowsOf tree: XMLRPCValue) {
    self.rows = tree.arrayValue?.count ?? 0
    add(tree)
  }

  mutating func add(_ value: XMLRPCValue) {
    switch value {
    case .int(let number): add(number)
    case .double(let number): add(number)
    case .boolean(let flag): add(flag)
    case .string(let string): add(string)
    case .array(let elements): for element in elements { add(element) }
    case .structure(let members): for member in members { add(member.value) }
    case .dateTime, .base64, .null: break
    }
  }

  /// Reads the tape itself, without a tree.
  mutating func add(rowsOf tape: Tape) {
    rows += tape.root.count
    add(tape.root)
  }

  mutating func add(_ value: TapeValue) {
    if let number = value.intValue {
      add(number)
    } else if let flag = value.boolValue {
      add(flag)
    } else if let number = value.doubleValue {
      add(number)
    } else if let string = value.stringValue {
      add(string)
    }
    for element in value.elements { add(element) }
    for member in value.members { add(member.value) }
  }
}
