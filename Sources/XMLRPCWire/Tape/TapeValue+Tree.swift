extension TapeValue {
  /// The whole value as a tree.
  public var tree: XMLRPCValue {
    let cell = cell
    switch cell.kind {
    case .int: return .int(Int(truncatingIfNeeded: Int64(bitPattern: cell.payload)))
    case .boolean: return .boolean(cell.payload != 0)
    case .double: return .double(Double(bitPattern: cell.payload))
    case .string: return .string(text(of: cell))
    case .dateTime: return .dateTime(text(of: cell))
    case .base64: return unsafe .base64(Array(storage.text(of: cell)))
    case .array: return .array(elements.map(\.tree))
    case .structure: return .structure(members.map { XMLRPCMember($0.name, $0.value.tree) })
    case .null: return .null
    }
  }

  /// A struct's members by name, values as trees; nil for other values.
  public var dictionary: [String: XMLRPCValue]? {
    guard kind == .structure else { return nil }
    var members = [String: XMLRPCValue](minimumCapacity: count)
    for member in self.members { members[member.name] = member.value.tree }
    return members
  }
}
