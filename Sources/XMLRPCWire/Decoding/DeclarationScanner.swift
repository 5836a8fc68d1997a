/// Reads the pieces of an XML declaration.
@unsafe struct DeclarationScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  private(set) var index: Int

  init(bytes: UnsafeBufferPointer<UInt8>, index: Int) {
    unsafe self.bytes = bytes
    unsafe self.index = index
  }

  mutating func take(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard unsafe bytes.count - index >= count else { return false }
    for offset in 0..<count where unsafe bytes[index + offset] != text.utf8Start[offset] { return false }
    unsafe index += count
    return true
  }

  /// At least one.
  mutating func takeWhitespace() -> Bool {
    let start = unsafe index
    while unsafe index < bytes.count, unsafe ScalarGrammar.isWhitespace(bytes[index]) { unsafe index += 1 }
    return unsafe index > start
  }

  /// `= "…"` with white space around the sign, in either quotes, of at most 100 bytes.
  mutating func takeValue() -> String? {
    _ = unsafe takeWhitespace()
    guard unsafe take("=") else { return nil }
    _ = unsafe takeWhitespace()
    guard unsafe index < bytes.count else { return nil }
    let quote = unsafe bytes[index]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
    let value = unsafe bytes[(index + 1)...].prefix(101)
    guard let end = unsafe value.firstIndex(of: quote) else { return nil }
    unsafe index = end + 1
    return unsafe String(decoding: value[..<end], as: UTF8.self)
  }
}
