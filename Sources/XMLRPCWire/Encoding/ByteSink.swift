/// A growing run of bytes that is appended to without checks per byte.
///
/// It begins in memory that its maker lends and moves to its own once that is full.
/// Safe: every append reserves its room first, `deinit` frees what it owns. The lender outlives it.
@safe struct ByteSink: ~Copyable {
  private var base: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private(set) var count = 0
  /// Whether the bytes have left the lent memory.
  private(set) var isOwner: Bool

  init(borrowing buffer: UnsafeMutableBufferPointer<UInt8>) {
    if let start = buffer.baseAddress, buffer.count > 0 {
      unsafe base = start
      capacity = buffer.count
      isOwner = false
    } else {
      capacity = 1024
      unsafe base = .allocate(capacity: 1024)
      isOwner = true
    }
  }

  deinit { if isOwner { unsafe base.deallocate() } }

  /// The bytes so far.
  var bytes: [UInt8] { unsafe Array(UnsafeBufferPointer(start: base, count: count)) }

  // MARK: Appending

  @inline(__always) mutating func append(_ text: StaticString) {
    reserve(text.utf8CodeUnitCount)
    put(text)
  }

  /// Appends text that holds nothing to escape.
  mutating func append(plain text: String) {
    reserve(text.utf8.count)
    for byte in text.utf8 { put(byte) }
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
      guard !Self.needsLook(word) else { return unsafe appendSlowly(text, from: offset) }
      unsafe UnsafeMutableRawPointer(base + count + offset).storeBytes(of: word, as: UInt64.self)
      offset += 8
    }
    if offset < length {
      let rest = unsafe Self.lastWord(of: text, from: offset)
      guard !Self.needsLook(rest) else { return unsafe appendSlowly(text, from: offset) }
      unsafe UnsafeMutableRawPointer(base + count + offset).storeBytes(of: rest, as: UInt64.self)
    }
    count += length
    return nil
  }

  // MARK: Within what was reserved

  @inline(__always) mutating func put(_ text: StaticString) {
    let length = text.utf8CodeUnitCount
    unsafe (base + count).update(from: text.utf8Start, count: length)
    count += length
  }

  @inline(__always) mutating func put(_ byte: UInt8) {
    unsafe base[count] = byte
    count += 1
  }

  /// Decimal digits, a minus in front of negatives; 20 bytes at most.
  mutating func put(decimal number: Int) {
    if number < 0 { put(UInt8(ascii: "-")) }
    var rest = number.magnitude
    var length = 1
    var left = rest
    while left >= 10 {
      left /= 10
      length += 1
    }
    var place = count + length
    count = place
    repeat {
      place -= 1
      let quotient = rest / 10
      unsafe base[place] = 0x30 &+ UInt8(truncatingIfNeeded: rest &- quotient &* 10)
      rest = quotient
    } while rest > 0
  }

  /// The digits of `data`, four for each three bytes begun.
  mutating func append(base64 data: [UInt8]) {
    reserve((data.count + 2) / 3 * 4)
    unsafe data.withUnsafeBufferPointer { data in
      count += unsafe Base64.encode(data, to: base + count)
    }
  }

  @inline(__always) mutating func reserve(_ more: Int) {
    if count &+ more > capacity { grow(count + more) }
  }

  // MARK: Looking back

  /// Eight bytes that end in front of `end`; there must be as many.
  @inline(__always) func word(endingAt end: Int) -> UInt64 {
    unsafe UnsafeRawPointer(base + (end &- 8)).loadUnaligned(as: UInt64.self)
  }

  /// Whether both ranges hold the same bytes.
  func equal(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    guard one.count == other.count else { return false }
    return unsafe UnsafeBufferPointer(start: base + one.lowerBound, count: one.count)
      .elementsEqual(UnsafeBufferPointer(start: base + other.lowerBound, count: other.count))
  }

  func copy(of range: Range<Int>) -> [UInt8] {
    unsafe Array(UnsafeBufferPointer(start: base + range.lowerBound, count: range.count))
  }

  // MARK: The slow way

  /// Appends `text`, whose bytes in front of `offset` are in place but not yet counted.
  @inline(never) private mutating func appendSlowly(
    _ text: UnsafeBufferPointer<UInt8>, from offset: Int
  ) -> UnsendableCharacter? {
    count += offset
    var offset = offset
    while offset < text.count {
      // The longest that a byte becomes is five.
      if offset & 7 == 0 { reserve(text.count - offset + 40) }
      let byte = unsafe text[offset]
      switch byte {
      case UInt8(ascii: "&"): put("&amp;")
      case UInt8(ascii: "<"): put("&lt;")
      case UInt8(ascii: ">"): put("&gt;")
      case 0x0D: put("&#13;")
      case 0x09, 0x0A: put(byte)
      case 0..<0x20: return UnsendableCharacter(scalar: UInt32(byte), offset: offset)
      case 0xEF:
        // U+FFFE and U+FFFF are EF BF BE and EF BF BF.
        if offset + 2 < text.count, unsafe text[offset + 1] == 0xBF, unsafe text[offset + 2] >= 0xBE {
          let last = unsafe text[offset + 2]
          return UnsendableCharacter(scalar: 0xFF40 + UInt32(last), offset: offset)
        }
        put(byte)
      default: put(byte)
      }
      offset += 1
      if offset & 7 == 0, offset + 8 <= text.count { unsafe skipPlainWords(text, &offset) }
    }
    return nil
  }

  /// Copies words that need no look.
  @inline(__always) private mutating func skipPlainWords(
    _ text: UnsafeBufferPointer<UInt8>, _ offset: inout Int
  ) {
    guard let start = text.baseAddress else { return }
    reserve(text.count - offset + 40)
    while offset + 8 <= text.count {
      let word = unsafe UnsafeRawPointer(start + offset).loadUnaligned(as: UInt64.self)
      if Self.needsLook(word) { return }
      unsafe UnsafeMutableRawPointer(base + count).storeBytes(of: word, as: UInt64.self)
      count += 8
      offset += 8
    }
  }

  /// The fewer than eight bytes from `offset`, filled up with zeros that are set to spaces.
  @inline(__always) private static func lastWord(of text: UnsafeBufferPointer<UInt8>, from offset: Int)
    -> UInt64
  {
    let left = text.count &- offset
    let spaces: UInt64 = 0x2020_2020_2020_2020
    if offset > 0, let start = text.baseAddress {
      // The last eight bytes, without those that were seen already.
      let word = unsafe UnsafeRawPointer(start + (text.count &- 8)).loadUnaligned(as: UInt64.self)
      let bits = UInt64(left &* 8)
      return (word &>> (64 &- bits)) | (spaces &<< bits)
    }
    var word: UInt64 = spaces
    var place = left
    while place > 0 {
      place &-= 1
      word = unsafe (word &<< 8) | UInt64(text[offset &+ place])
    }
    return word
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

  @inline(never) private mutating func grow(_ least: Int) {
    let room = max(capacity * 4, least)
    let grown = UnsafeMutablePointer<UInt8>.allocate(capacity: room)
    unsafe grown.update(from: base, count: count)
    if isOwner { unsafe base.deallocate() }
    unsafe base = grown
    capacity = room
    isOwner = true
  }
}
