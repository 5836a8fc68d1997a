extension TapeDecoder: SingleValueDecodingContainer {
  func decodeNil() -> Bool { session.isNil(value) }
  func decode(_ type: Bool.Type) throws -> Bool { try session.bool(index) }
  func decode(_ type: String.Type) throws -> String { try session.string(index) }
  func decode(_ type: Double.Type) throws -> Double { try session.double(index) }
  func decode(_ type: Float.Type) throws -> Float { Float(try session.double(index)) }
  func decode(_ type: Int.Type) throws -> Int { try session.integer(index, type) }
  func decode(_ type: Int8.Type) throws -> Int8 { try session.integer(index, type) }
  func decode(_ type: Int16.Type) throws -> Int16 { try session.integer(index, type) }
  func decode(_ type: Int32.Type) throws -> Int32 { try session.integer(index, type) }
  func decode(_ type: Int64.Type) throws -> Int64 { try session.integer(index, type) }
  func decode(_ type: UInt.Type) throws -> UInt { try session.integer(index, type) }
  func decode(_ type: UInt8.Type) throws -> UInt8 { try session.integer(index, type) }
  func decode(_ type: UInt16.Type) throws -> UInt16 { try session.integer(index, type) }
  func decode(_ type: UInt32.Type) throws -> UInt32 { try session.integer(index, type) }
  func decode(_ type: UInt64.Type) throws -> UInt64 { try session.integer(index, type) }
  func decode<T: Decodable>(_ type: T.Type) throws -> T { try session.decode(type, index) }
}
