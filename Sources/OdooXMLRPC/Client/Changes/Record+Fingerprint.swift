import XMLRPCWire

extension Record {
  /// The same for equal values, in every process (64-bit FNV-1a).
  var fingerprint: UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for (name, value) in fields.sorted(by: { $0.key < $1.key }) {
      Self.mix(name.utf8, 1, into: &hash)
      Self.mix(value, into: &hash)
    }
    return hash
  }

  private static func mix(_ value: XMLRPCValue, into hash: inout UInt64) {
    switch value {
    case .int(let number): mix("\(number)".utf8, 2, into: &hash)
    case .boolean(let flag): mix(CollectionOfOne(flag ? 1 : 0), 3, into: &hash)
    case .double(let number): mix("\(number)".utf8, 4, into: &hash)
    case .string(let text): mix(text.utf8, 5, into: &hash)
    case .dateTime(let text): mix(text.utf8, 6, into: &hash)
    case .base64(let bytes): mix(bytes, 7, into: &hash)
    case .array(let values):
      mix("\(values.count)".utf8, 8, into: &hash)
      for value in values { mix(value, into: &hash) }
    case .structure(let members):
      mix("\(members.count)".utf8, 9, into: &hash)
      for member in members {
        mix(member.name.utf8, 1, into: &hash)
        mix(member.value, into: &hash)
      }
    case .null: mix(EmptyCollection(), 10, into: &hash)
    }
  }

  private static func mix(_ bytes: some Sequence<UInt8>, _ kind: UInt8, into hash: inout UInt64) {
    hash = (hash ^ UInt64(kind)) &* 0x100_0000_01B3
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    // Ends the text, so that "ab", "c" isn't "a", "bc".
    hash = (hash ^ 0xFF) &* 0x100_0000_01B3
  }
}
