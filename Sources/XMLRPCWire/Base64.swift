/// RFC 4648 base64, padded, nothing lenient but white space inside.
enum Base64 {
  private static let alphabet: StaticString =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
  private static let padding = UInt8(ascii: "=")

  /// The bytes, or nil for a wrong character, length, padding, or set bits behind the end.
  static func decode(_ text: [UInt8]) -> [UInt8]? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count / 4 * 3)
    var quantum: UInt32 = 0
    var digits = 0
    var padding = 0
    for byte in text where !ScalarGrammar.isWhitespace(byte) {
      if byte == UInt8(ascii: "=") {
        padding += 1
        continue
      }
      guard padding == 0, let value = digit(byte) else { return nil }
      quantum = quantum << 6 | value
      digits += 1
      if digits == 4 {
        bytes.append(UInt8(truncatingIfNeeded: quantum >> 16))
        bytes.append(UInt8(truncatingIfNeeded: quantum >> 8))
        bytes.append(UInt8(truncatingIfNeeded: quantum))
        (quantum, digits) = (0, 0)
      }
    }
    switch (digits, padding) {
    case (0, 0): return bytes
    case (2, 2) where quantum & 0xF == 0:
      return bytes + [UInt8(truncatingIfNeeded: quantum >> 4)]
    case (3, 1) where quantum & 0x3 == 0:
      return bytes + [UInt8(truncatingIfNeeded: quantum >> 10), UInt8(truncatingIfNeeded: quantum >> 2)]
    default: return nil
    }
  }

  /// Writes the digits of `data`, four for each three bytes begun; returns how many.
  static func encode(_ data: UnsafeBufferPointer<UInt8>, to digits: UnsafeMutablePointer<UInt8>) -> Int {
    let alphabet = unsafe alphabet.utf8Start
    let length = data.count
    var index = 0
    var written = 0
    while index < length {
      let left = length - index
      let first = unsafe data[index]
      let second = unsafe left > 1 ? data[index + 1] : 0
      let third = unsafe left > 2 ? data[index + 2] : 0
      unsafe digits[written] = alphabet[Int(first >> 2)]
      unsafe digits[written + 1] = alphabet[Int(first & 3) << 4 | Int(second >> 4)]
      unsafe digits[written + 2] = left > 1 ? alphabet[Int(second & 15) << 2 | Int(third >> 6)] : padding
      unsafe digits[written + 3] = left > 2 ? alphabet[Int(third & 63)] : padding
      index += 3
      written += 4
    }
    return written
  }

  private static func digit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(byte - UInt8(ascii: "A"))
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(byte - UInt8(ascii: "a")) + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0")) + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
