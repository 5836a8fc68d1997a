/// SHA-256 (FIPS 180-4) of a text, in lower-case hexadecimals: what digests of translatable texts are.
enum SHA256Text {
  private static let constants: [UInt32] = primes(64).map { fraction(cubeRootOf: $0) }
  private static let start: [UInt32] = primes(8).map { fraction(squareRootOf: $0) }

  static func hex(_ text: String) -> String {
    var message = Array(text.utf8)
    let bits = UInt64(message.count) * 8
    message.append(0x80)
    while message.count % 64 != 56 { message.append(0) }
    message += (0..<8).map { UInt8(truncatingIfNeeded: bits >> (56 - 8 * UInt64($0))) }
    var state = start
    for block in stride(from: 0, to: message.count, by: 64) {
      mix(message[block..<(block + 64)], into: &state)
    }
    return state.map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 8 - digits.count) + digits
    }.joined()
  }

  private static func mix(_ block: ArraySlice<UInt8>, into state: inout [UInt32]) {
    let bytes = Array(block)
    var words = (0..<16).map { index in
      (0..<4).reduce(UInt32(0)) { $0 << 8 | UInt32(bytes[index * 4 + $1]) }
    }
    for index in 16..<64 {
      let early = words[index - 15]
      let late = words[index - 2]
      let first = turned(early, 7) ^ turned(early, 18) ^ (early >> 3)
      let second = turned(late, 17) ^ turned(late, 19) ^ (late >> 10)
      words.append(words[index - 16] &+ first &+ words[index - 7] &+ second)
    }
    var v = state
    for index in 0..<64 {
      let sum1 = turned(v[4], 6) ^ turned(v[4], 11) ^ turned(v[4], 25)
      let choice = (v[4] & v[5]) ^ (~v[4] & v[6])
      let next = v[7] &+ sum1 &+ choice &+ constants[index] &+ words[index]
      let sum0 = turned(v[0], 2) ^ turned(v[0], 13) ^ turned(v[0], 22)
      let majority = (v[0] & v[1]) ^ (v[0] & v[2]) ^ (v[1] & v[2])
      v = [next &+ sum0 &+ majority, v[0], v[1], v[2], v[3] &+ next, v[4], v[5], v[6]]
    }
    for index in 0..<8 { state[index] = state[index] &+ v[index] }
  }

  private static func turned(_ word: UInt32, _ bits: UInt32) -> UInt32 { word >> bits | word << (32 - bits) }

  private static func primes(_ count: Int) -> [UInt64] {
    var found: [UInt64] = []
    var candidate: UInt64 = 2
    while found.count < count {
      if !found.contains(where: { candidate % $0 == 0 }) { found.append(candidate) }
      candidate += 1
    }
    return found
  }

  /// The first 32 bits behind the point, as the largest whole number whose square is at most the number times 2⁶⁴.
  private static func fraction(squareRootOf number: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: root { (UInt128($0) * UInt128($0)) <= UInt128(number) << 64 })
  }

  private static func fraction(cubeRootOf number: UInt64) -> UInt32 {
    UInt32(
      truncatingIfNeeded: root { UInt128($0) * UInt128($0) * UInt128($0) <= UInt128(number) << 96 })
  }

  /// The largest number below 2³⁶ that still fits.
  private static func root(_ fits: (UInt64) -> Bool) -> UInt64 {
    var found: UInt64 = 0
    for bit in stride(from: UInt64(35), through: 0, by: -1) where fits(found | 1 << bit) {
      found |= 1 << bit
    }
    return found
  }
}
