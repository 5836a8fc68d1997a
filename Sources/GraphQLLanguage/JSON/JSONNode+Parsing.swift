extension JSONNode {
  /// Reads one strict JSON text (RFC 8259) and nothing after it, and keeps where each value stands.
  ///
  /// Refuses what ``JSONValue/init(parsing:depthLimit:)`` refuses, with line and column.
  public init(parsing bytes: [UInt8], depthLimit: Int = 128) throws(GraphQLError) {
    var parser = JSONParser(bytes: bytes, depthLimit: depthLimit, keepsStarts: true)
    let value = try parser.parse()
    var places = PlaceCursor(bytes: bytes, starts: parser.starts ?? [])
    self.init(value, &places)
  }

  /// Reads one strict JSON text and keeps where each value stands.
  public init(parsing text: String, depthLimit: Int = 128) throws(GraphQLError) {
    try self.init(parsing: Array(text.utf8), depthLimit: depthLimit)
  }

  private init(_ value: JSONValue, _ places: inout PlaceCursor) {
    let location = places.next()
    switch value {
    case .null: self.init(.null, at: location)
    case .boolean(let value): self.init(.boolean(value), at: location)
    case .number(let text): self.init(.number(text), at: location)
    case .string(let text): self.init(.string(text), at: location)
    case .array(let elements):
      var nodes: [JSONNode] = []
      nodes.reserveCapacity(elements.count)
      for element in elements { nodes.append(JSONNode(element, &places)) }
      self.init(.array(nodes), at: location)
    case .object(let members):
      var nodes: [JSONNodeMember] = []
      nodes.reserveCapacity(members.count)
      for member in members { nodes.append(JSONNodeMember(member.name, JSONNode(member.value, &places))) }
      self.init(.object(nodes), at: location)
    }
  }
}

/// Turns ascending byte offsets into lines and columns in one pass over the text.
private struct PlaceCursor {
  let bytes: [UInt8]
  let starts: [Int]
  var index = 0
  var offset = 0
  var location = SourceLocation(line: 1, column: 1)

  init(bytes: [UInt8], starts: [Int]) {
    self.bytes = bytes
    self.starts = starts
  }

  mutating func next() -> SourceLocation {
    guard index < starts.count else { return location }
    while offset < starts[index] {
      if bytes[offset] == 0x0A {
        location.line += 1
        location.column = 1
      } else if bytes[offset] & 0xC0 != 0x80 {
        location.column += 1
      }
      offset += 1
    }
    index += 1
    return location
  }
}
