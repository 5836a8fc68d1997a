/// A growing run of bytes that is appended to without checks per byte.
///
/// Safe: every pointer stays inside, each append reserves its room first, `deinit` frees.
@safe struct ByteSink: ~Copyable {
  private var base: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int) {
    self.capacity = max(256, capacity)
    unsafe base = UnsafeMutablePointer.allocate(capacity: self.capacity)
  }

  deinit { unsafe base.deallocate() }

  /// The bytes so far.
  var bytes: [UInt8] {
    unsafe Array(UnsafeBufferPointer(start: base, count: count))
  }

  @inline(__always) mutating func append(_ text: StaticString) {
    let length = text.utf8CodeUnitCount
    reserve(length)
    unsafe (base + count).update(from: text.utf8Start, count: length)
    count += length
  }

  /// Appends text that holds nothing to escape.
  mutating func append(plain text: String) {
    for byte in text.utf8 { append(byte) }
  }

  @inline(__always) mutating func append(_ byte: UInt8) {
    reserve(1)
    unsafe base[count] = byte
    count += 1
  }

  /// Decimal digits, a minus in front of negatives.
  mutating func append(decimal number: Int) {
    reserve(20)
    var rest = number.magnitude
    var length = 1
    var bound: UInt = 10
    while rest >= bound {
      length += 1
      let (next, overflow) = bound.multipliedReportingOverflow(by: 10)
      if overflow { break }
      bound = next
    }
    if number < 0 {
      unsafe base[count] = UInt8(ascii: "-")
      count += 1
    }
    var place = count + length
    count = place
    repeat {
      place -= 1
      let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
      unsafe base[place] = 0x30 + UInt8(truncatingIfNeeded: digit)
      rest = quotient
    } while rest > 0
  }

  /// Appends text with `& < >` and the carriage return escaped.
  ///
  /// Eight bytes at a time as long as nothing in them needs a look; nil, or the character that XML can't carry.
  mutating func append(escaping text: UnsafeBufferPointer<UInt8>) -> UnsendableCharacter? {
    guard let start = text.baseAddress else { return nil }
    let length = text.count
    reserve(length + 8)
    var offset = 0
    while offset + 8 <= length {
      let word = unsafe UnsafeRawPointer(start + offset).loadUnaligned(as: UInt64.self)
      if Self.needsLook(word) {
        for _ in 0..<8 {
          if let found = unsafe appendLookedAt(text, offset) { return found }
          offset += 1
        }
        reserve(length - offset + 8)
      } else {
        unsafe UnsafeMutableRawPointer(base + count).storeBytes(of: word, as: UInt64.self)
        count += 8
        offset += 8
      }
    }
    while offset < length {
      if let found = unsafe appendLookedAt(text, offset) { return found }
      offset += 1
    }
    return nil
  }

  @inline(__always) private mutating func appendLookedAt(
    _ text: UnsafeBufferPointer<UInt8>, _ offset: Int
  ) -> UnsendableCharacter? {
    let byte = unsafe text[offset]
    switch byte {
    case UInt8(ascii: "&"): append("&amp;")
    case UInt8(ascii: "<"): append("&lt;")
    case UInt8(ascii: ">"): append("&gt;")
    case 0x0D: append("&#13;")
    case 0x09, 0x0A: append(byte)
    case 0..<0x20: return UnsendableCharacter(scalar: UInt32(byte), offset: offset)
    case 0xEF:
      // U+FFFE and U+FFFF are EF BF BE and EF BF BF.
      if offset + 2 < text.count, unsafe text[offset + 1] == 0xBF, unsafe text[offset + 2] >= 0xBE {
        let last = unsafe text[offset + 2]
        return UnsendableCharacter(scalar: 0xFF40 + UInt32(last), offset: offset)
      }
      append(byte)
    default: append(byte)
    }
    return nil
  }

  /// Whether one of the eight bytes is below 0x20, `&`, `<`, `>` or 0xEF; now and then true without need.
  @inline(__always) private static func needsLook(_ word: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let high: UInt64 = 0x8080_8080_8080_8080
    let ampersand = word ^ (ones &* 0x26)
    // `<` and `>` differ in one bit.
    let angle = (word | (ones &* 0x02)) ^ (ones &* 0x3E)
    let last = word ^ (ones &* 0xEF)
    let found =
      ((word &- (ones &* 0x20)) & ~word) | ((ampersand &- ones) & ~ampersand)
      | ((angle &- ones) & ~angle) | ((last &- ones) & ~last)
    return found & high != 0
  }

  mutating func append(base64 data: [UInt8]) {
    reserve((data.count + 2) / 3 * 4)
    unsafe data.withUnsafeBufferPointer { data in
      count += unsafe Base64.encode(data, to: base + count)
    }
  }

  /// Eight bytes that end in front of `end`; there must be as many.
  func word(endingAt end: Int) -> UInt64 {
    guard end >= 8, end <= count else { return 0 }
    return unsafe UnsafeRawPointer(base + (end - 8)).loadUnaligned(as: UInt64.self)
  }

  /// Whether both ranges hold the same bytes.
  func equal(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    guard one.count == other.count, one.upperBound <= count, other.upperBound <= count else { return false }
    return unsafe UnsafeBufferPointer(start: base + one.lowerBound, count: one.count)
      .elementsEqual(UnsafeBufferPointer(start: base + other.lowerBound, count: other.count))
  }

  func copy(of range: Range<Int>) -> [UInt8] {
    guard range.upperBound <= count else { return [] }
    return unsafe Array(UnsafeBufferPointer(start: base + range.lowerBound, count: range.count))
  }

  @inline(__always) private mutating func reserve(_ more: Int) {
    if count + more > capacity { grow(count + more) }
  }

  @inline(never) private mutating func grow(_ least: Int) {
    let room = max(capacity * 2, least)
    let grown = UnsafeMutablePointer<UInt8>.allocate(capacity: room)
    unsafe grown.update(from: base, count: count)
    unsafe base.deallocate()
    unsafe base = grown
    capacity = room
  }
}
