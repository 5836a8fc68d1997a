/// A growing run of bytes that is appended to without checks per byte.
///
/// It begins in memory that its maker lends and moves to its own once that is full.
/// Safe: every append reserves its room first, `deinit` frees what it owns. The lender outlives it.
@safe struct ByteSink: ~Copyable {
  private var base: UnsafeMutableRawPointer
  /// Where the next byte goes.
  private var end: UnsafeMutableRawPointer
  private var limit: UnsafeMutableRawPointer
  /// Whether the bytes have left the lent memory.
  private(set) var isOwner: Bool

  init(borrowing buffer: UnsafeMutableBufferPointer<UInt8>) {
    if let start = buffer.baseAddress, buffer.count > 0 {
      unsafe base = UnsafeMutableRawPointer(start)
      unsafe limit = base + buffer.count
      isOwner = false
    } else {
      unsafe base = .allocate(byteCount: 1024, alignment: 16)
      unsafe limit = base + 1024
      isOwner = true
    }
    unsafe end = base
  }

  deinit { if isOwner { unsafe base.deallocate() } }

  @inline(__always) var count: Int { unsafe end - base }

  /// The bytes so far.
  var bytes: [UInt8] { unsafe Array(UnsafeRawBufferPointer(start: base, count: count)) }

  /// Whether so many bytes in all fit into what there is.
  func hasRoom(for total: Int) -> Bool { unsafe total <= limit - base }

  // MARK: Appending

  /// A cursor behind the bytes so far that so many may be put at; ``finish(_:)`` takes them in.
  @inline(__always) mutating func room(for more: Int) -> ByteCursor {
    if unsafe limit - end < more { grow(more) }
    return unsafe ByteCursor(at: end)
  }

  @inline(__always) mutating func finish(_ cursor: ByteCursor) { unsafe end = cursor.place }

  @inline(__always) mutating func append(_ text: StaticString) {
    var cursor = room(for: text.utf8CodeUnitCount)
    cursor.put(text)
    finish(cursor)
  }

  /// Appends text that holds nothing to escape.
  mutating func append(plain text: String) {
    var cursor = room(for: text.utf8.count)
    for byte in text.utf8 { cursor.put(byte) }
    finish(cursor)
  }

  /// Appends `head`, text with `& < >` and the carriage return escaped, `tail`.
  ///
  /// - Returns: nil, or the character that XML can't carry.
  @inline(__always) mutating func append(
    _ head: StaticString, escaping text: UnsafeBufferPointer<UInt8>, _ tail: StaticString
  ) -> UnsendableCharacter? {
    // Words are written whole.
    var cursor = room(for: head.utf8CodeUnitCount + text.count + 8 + tail.utf8CodeUnitCount)
    cursor.put(head)
    if unsafe !cursor.put(plain: text) {
      finish(cursor)
      if let found = unsafe appendSlowly(text) { return found }
      cursor = room(for: tail.utf8CodeUnitCount)
    }
    cursor.put(tail)
    finish(cursor)
    return nil
  }

  /// Appends `head`, digits, `tail`.
  @inline(__always) mutating func append(_ head: StaticString, _ number: Int32, _ tail: StaticString) {
    var cursor = room(for: head.utf8CodeUnitCount + 11 + tail.utf8CodeUnitCount)
    cursor.put(head)
    cursor.put(decimal: number)
    cursor.put(tail)
    finish(cursor)
  }

  /// Appends `head`, a finite number, `tail`.
  @inline(__always) mutating func append(_ head: StaticString, _ number: Double, _ tail: StaticString) {
    var cursor = room(for: head.utf8CodeUnitCount + PlainDouble.mostBytes + tail.utf8CodeUnitCount)
    cursor.put(head)
    if !PlainDouble.put(number, hundreds: &cursor) {
      finish(cursor)
      appendSlowly(number)
      cursor = room(for: tail.utf8CodeUnitCount)
    }
    cursor.put(tail)
    finish(cursor)
  }

  /// Appends once more what begins at `start`.
  @inline(__always) mutating func repeatBytes(from start: Int, length: Int) {
    var cursor = room(for: length &+ 16)
    unsafe cursor.put(UnsafeRawPointer(base + start), length: length)
    finish(cursor)
  }

  /// The digits of `data`, four for each three bytes begun.
  mutating func append(base64 data: [UInt8]) {
    let length = (data.count + 2) / 3 * 4
    _ = room(for: length)
    unsafe data.withUnsafeBufferPointer { data in
      let digits = unsafe end.bindMemory(to: UInt8.self, capacity: length)
      unsafe end += Base64.encode(data, to: digits)
    }
  }

  // MARK: Looking back

  /// Eight bytes that end in front of `end`; there must be as many.
  @inline(__always) func word(endingAt end: Int) -> UInt64 {
    unsafe UnsafeRawPointer(base + (end &- 8)).loadUnaligned(as: UInt64.self)
  }

  /// Whether both ranges hold the same bytes.
  func equal(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    guard one.count == other.count else { return false }
    return unsafe UnsafeRawBufferPointer(start: base + one.lowerBound, count: one.count)
      .elementsEqual(UnsafeRawBufferPointer(start: base + other.lowerBound, count: other.count))
  }

  func copy(of range: Range<Int>) -> [UInt8] {
    unsafe Array(UnsafeRawBufferPointer(start: base + range.lowerBound, count: range.count))
  }

  // MARK: The slow way

  /// Appends text a byte at a time where something needs a look.
  @inline(never) private mutating func appendSlowly(_ text: UnsafeBufferPointer<UInt8>)
    -> UnsendableCharacter?
  {
    var offset = 0
    var cursor = room(for: 0)
    while offset < text.count {
      if offset & 7 == 0 {
        // The longest that a byte becomes is five.
        finish(cursor)
        cursor = room(for: text.count - offset + 40)
        unsafe cursor.putPlainWords(text, from: &offset)
        if offset == text.count { break }
      }
      let byte = unsafe text[offset]
      switch byte {
      case UInt8(ascii: "&"): cursor.put("&amp;")
      case UInt8(ascii: "<"): cursor.put("&lt;")
      case UInt8(ascii: ">"): cursor.put("&gt;")
      case 0x0D: cursor.put("&#13;")
      case 0x09, 0x0A: cursor.put(byte)
      case 0..<0x20: return UnsendableCharacter(scalar: UInt32(byte), offset: offset)
      case 0xEF:
        // U+FFFE and U+FFFF are EF BF BE and EF BF BF.
        if offset + 2 < text.count, unsafe text[offset + 1] == 0xBF, unsafe text[offset + 2] >= 0xBE {
          let last = unsafe text[offset + 2]
          return UnsendableCharacter(scalar: 0xFF40 + UInt32(last), offset: offset)
        }
        cursor.put(byte)
      default: cursor.put(byte)
      }
      offset += 1
    }
    finish(cursor)
    return nil
  }

  @inline(never) private mutating func appendSlowly(_ number: Double) {
    var cursor = room(for: PlainDouble.mostBytes)
    if PlainDouble.put(number, millionths: &cursor) {
      finish(cursor)
    } else {
      append(plain: PlainDouble.text(of: number))
    }
  }

  @inline(never) private mutating func grow(_ more: Int) {
    let (count, capacity) = unsafe (end - base, limit - base)
    let room = max(capacity * 4, count + more)
    let grown = UnsafeMutableRawPointer.allocate(byteCount: room, alignment: 16)
    unsafe grown.copyMemory(from: base, byteCount: count)
    if isOwner { unsafe base.deallocate() }
    unsafe base = grown
    unsafe end = grown + count
    unsafe limit = grown + room
    isOwner = true
  }
}
