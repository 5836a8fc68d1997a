/// A value on a tape as Swift's `Decodable` sees it.
///
/// Two words, so that it lies in the existential without memory of its own; coding paths are found only for errors.
struct TapeDecoder: Decoder {
  let session: TapeDecodingSession
  let index: Int

  var value: TapeValue { TapeValue(session.storage, index) }
  var codingPath: [any CodingKey] { value.codingPath }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    guard value.kind == .structure else { throw session.mismatch([String: Any].self, value) }
    return KeyedDecodingContainer(KeyedTapeContainer<Key>(session: session, index: index))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    guard value.kind == .array else { throw session.mismatch([Any].self, value) }
    return UnkeyedTapeContainer(session: session, index: index)
  }

  func singleValueContainer() -> any SingleValueDecodingContainer { self }
}
