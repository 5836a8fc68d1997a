import XMLRPCWire

/// What a many2one holds.
struct NamedID: Decodable {
  let id: Int
  let name: String

  /// `[id, name]`, or nil for false.
  init?(_ value: TapeValue) throws {
    guard !value.isFalse else { return nil }
    var elements = value.elements.makeIterator()
    guard let id = elements.next()?.intValue, let name = elements.next()?.stringValue, elements.next() == nil
    else { throw OrderRow.WrongType(value: value) }
    self.id = id
    self.name = name
  }

  init(from decoder: any Decoder) throws {
    var elements = try decoder.unkeyedContainer()
    self.id = try elements.decode(Int.self)
    self.name = try elements.decode(String.self)
  }
}
