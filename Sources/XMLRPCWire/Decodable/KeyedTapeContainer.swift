/// A struct's members by their coding keys.
struct KeyedTapeContainer<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let session: TapeDecodingSession
  let index: Int

  private var value: TapeValue { TapeValue(session.storage, index) }
  var codingPath: [any CodingKey] { value.codingPath }
  var allKeys: [Key] { value.members.compactMap { Key(stringValue: $0.name) } }

  func contains(_ key: Key) -> Bool { find(key) != nil }

  func decodeNil(forKey key: Key) throws -> Bool { session.isNil(TapeValue(session.storage, try place(key))) }

  func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try session.bool(place(key)) }
  func decode(_ type: String.Type, forKey key: Key) throws -> String { try session.string(place(key)) }
  func decode(_ type: Double.Type, forKey key: Key) throws -> Double { try session.double(place(key)) }
  func decode(_ type: Float.Type, forKey key: Key) throws -> Float { Float(try session.double(place(key))) }
  func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try session.integer(place(key), type) }
  func decode(_ type: Int8.Type, forKey key: Key) throws -> Int8 { try session.integer(place(key), type) }
  func decode(_ type: Int16.Type, forKey key: Key) throws -> Int16 { try session.integer(place(key), type) }
  func decode(_ type: Int32.Type, forKey key: Key) throws -> Int32 { try session.integer(place(key), type) }
  func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 { try session.integer(place(key), type) }
  func decode(_ type: UInt.Type, forKey key: Key) throws -> UInt { try session.integer(place(key), type) }
  func decode(_ type: UInt8.Type, forKey key: Key) throws -> UInt8 { try session.integer(place(key), type) }
  func decode(_ type: UInt16.Type, forKey key: Key) throws -> UInt16 { try session.integer(place(key), type) }
  func decode(_ type: UInt32.Type, forKey key: Key) throws -> UInt32 { try session.integer(place(key), type) }
  func decode(_ type: UInt64.Type, forKey key: Key) throws -> UInt64 { try session.integer(place(key), type) }

  func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
    try session.decode(type, place(key))
  }

  // MARK: Optionals, each found once

  func decodeIfPresent(_ type: Bool.Type, forKey key: Key) throws -> Bool? {
    guard let index = find(key), !TapeValue(session.storage, index).isNull else { return nil }
    return try session.bool(index)
  }

  func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? {
    try present(key).map(session.string)
  }

  func decodeIfPresent(_ type: Double.Type, forKey key: Key) throws -> Double? {
    try present(key).map(session.double)
  }

  func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? {
    try present(key).map { try session.integer($0, type) }
  }

  func decodeIfPresent<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T? {
    try present(key).map { try session.decode(type, $0) }
  }

  // MARK: Nested

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<Nested> {
    try TapeDecoder(session: session, index: place(key)).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try TapeDecoder(session: session, index: place(key)).unkeyedContainer()
  }

  func superDecoder() throws -> any Decoder { TapeDecoder(session: session, index: index) }
  func superDecoder(forKey key: Key) throws -> any Decoder {
    TapeDecoder(session: session, index: try place(key))
  }

  // MARK: Finding

  /// The member's cell unless it is missing or nil.
  @inline(__always)
  private func present(_ key: Key) -> Int? {
    guard let index = find(key), !session.isNil(TapeValue(session.storage, index)) else { return nil }
    return index
  }

  private func place(_ key: Key) throws -> Int {
    if let index = find(key) { return index }
    throw DecodingError.keyNotFound(
      key, .init(codingPath: codingPath, debugDescription: "\(value.path): no member '\(key.stringValue)'"))
  }

  private func find(_ key: Key) -> Int? {
    let name = key.stringValue
    let end = value.cell.place
    let names = session.storage.names
    let guess = session.next
    if session.nextParent == index, guess < end {
      let cell = unsafe session.storage.cells[guess]
      if names[cell.name] == name {
        session.next = cell.end(at: guess)
        return guess
      }
    }
    var member = index + 1
    while member < end {
      let cell = unsafe session.storage.cells[member]
      let next = cell.end(at: member)
      if names[cell.name] == name {
        session.next = next
        session.nextParent = index
        return member
      }
      member = next
    }
    return nil
  }
}
