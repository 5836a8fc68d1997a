/// What one decoding shares among its containers.
final class TapeDecodingSession {
  let storage: TapeStorage
  let options: TapeDecodingOptions
  /// Behind the member that was found last: in most structs the next one asked for.
  var next = -1
  /// The struct whose member that is.
  var nextParent = -1

  init(_ storage: TapeStorage, options: TapeDecodingOptions) {
    self.storage = storage
    self.options = options
  }

  func isNil(_ value: TapeValue) -> Bool { value.isNull || options.falseIsNil && value.isFalse }

  func mismatch(_ type: Any.Type, _ value: TapeValue) -> DecodingError {
    .typeMismatch(
      type,
      .init(codingPath: value.codingPath, debugDescription: "\(value.path): the value is \(value.typeName)"))
  }

  // MARK: Scalars

  func bool(_ index: Int) throws -> Bool {
    let value = TapeValue(storage, index)
    guard let flag = value.boolValue else { throw mismatch(Bool.self, value) }
    return flag
  }

  func string(_ index: Int) throws -> String {
    let value = TapeValue(storage, index)
    guard let text = value.stringValue ?? value.dateTimeValue else { throw mismatch(String.self, value) }
    return text
  }

  func double(_ index: Int) throws -> Double {
    let value = TapeValue(storage, index)
    guard let number = value.doubleValue else { throw mismatch(Double.self, value) }
    return number
  }

  func integer<I: FixedWidthInteger>(_ index: Int, _ type: I.Type) throws -> I {
    let value = TapeValue(storage, index)
    guard let number = value.intValue else { throw mismatch(type, value) }
    guard let exact = I(exactly: number) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: value.codingPath, debugDescription: "\(value.path): \(number) is no \(type)"))
    }
    return exact
  }

  func decode<T: Decodable>(_ type: T.Type, _ index: Int) throws -> T {
    if type == [UInt8].self, let bytes = TapeValue(storage, index).base64Value as? T { return bytes }
    return try T(from: TapeDecoder(session: self, index: index))
  }
}
