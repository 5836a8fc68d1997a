/// RFC 4648 base64, padded, nothing lenient but white space inside.
enum Base64 {
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

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

  static func encode(_ data: [UInt8], into text: inout [UInt8]) {
    var index = 0
    while index < data.count {
      let count = min(3, data.count - index)
      var quantum = UInt32(data[index]) << 16
      if count > 1 { quantum |= UInt32(data[index + 1]) << 8 }
      if count > 2 { quantum |= UInt32(data[index + 2]) }
      for place in 0..<4 {
        let digit = Int(quantum >> (18 - 6 * UInt32(place)) & 63)
        text.append(place <= count ? alphabet[digit] : UInt8(ascii: "="))
      }
      index += 3
    }
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
