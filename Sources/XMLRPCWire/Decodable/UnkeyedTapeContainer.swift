/// An array's elements one after another.
struct UnkeyedTapeContainer: UnkeyedDecodingContainer {
  let session: TapeDecodingSession
  let index: Int
  private var next: Int
  private(set) var currentIndex = 0
  private let elements: Int

  init(session: TapeDecodingSession, index: Int) {
    self.session = session
    self.index = index
    next = index + 1
    elements = TapeValue(session.storage, index).count
  }

  var codingPath: [any CodingKey] { TapeValue(session.storage, index).codingPath }
  var count: Int? { elements }
  var isAtEnd: Bool { currentIndex >= elements }

  mutating func decodeNil() throws -> Bool {
    guard !isAtEnd else { throw ended(Never.self) }
    guard session.isNil(TapeValue(session.storage, next)) else { return false }
    _ = try take(Never.self)
    return true
  }

  mutating func decode(_ type: Bool.Type) throws -> Bool { try session.bool(take(type)) }
  mutating func decode(_ type: String.Type) throws -> String { try session.string(take(type)) }
  mutating func decode(_ type: Double.Type) throws -> Double { try session.double(take(type)) }
  mutating func decode(_ type: Int.Type) throws -> Int { try session.integer(take(type), type) }
  mutating func decode<T: Decodable>(_ type: T.Type) throws -> T { try session.decode(type, take(type)) }

  mutating func nestedContainer<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key>
  {
    try TapeDecoder(session: session, index: take(type)).container(keyedBy: type)
  }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    try TapeDecoder(session: session, index: take([Any].self)).unkeyedContainer()
  }

  mutating func superDecoder() throws -> any Decoder {
    TapeDecoder(session: session, index: try take((any Decoder).self))
  }

  /// The next element's cell, taken.
  private mutating func take(_ type: Any.Type) throws -> Int {
    guard !isAtEnd else { throw ended(type) }
    let taken = next
    next = unsafe session.storage.cells[taken].end(at: taken)
    currentIndex += 1
    return taken
  }

  private func ended(_ type: Any.Type) -> DecodingError {
    .valueNotFound(
      type, .init(codingPath: codingPath, debugDescription: "the array has no more than \(elements) elements")
    )
  }
}
