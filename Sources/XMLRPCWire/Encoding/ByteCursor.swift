/// A place in memory that bytes are put at, one behind the other.
///
/// Safe: it comes from ``ByteSink/room(for:)`` alone, and whoever asked for room puts no more than that.
/// As a local value it stays in registers, where the sink's own fields would be read anew behind each store.
@safe struct ByteCursor {
  fileprivate(set) var place: UnsafeMutableRawPointer

  @inline(__always) init(at place: UnsafeMutableRawPointer) { unsafe self.place = place }

  // MARK: Text

  /// A literal; its length is known where this is inlined, so that it becomes a few stores.
  @inline(__always) mutating func put(_ text: StaticString) {
    let length = text.utf8CodeUnitCount
    unsafe place.copyMemory(from: text.utf8Start, byteCount: length)
    unsafe place += length
  }

  @inline(__always) mutating func put(_ byte: UInt8) {
    unsafe place.storeBytes(of: byte, as: UInt8.self)
    unsafe place += 1
  }

  /// Bytes from somewhere else in steps of sixteen: up to fifteen more are read and written than `length`.
  @inline(__always) mutating func put(_ source: UnsafeRawPointer, length: Int) {
    var offset = 0
    repeat {
      let some = unsafe (source + offset).loadUnaligned(as: SIMD16<UInt8>.self)
      unsafe (place + offset).storeBytes(of: some, as: SIMD16<UInt8>.self)
      offset &+= 16
    } while offset < length
    unsafe place += length
  }

  /// Text, unless something in it needs a look; then false, and the cursor stays.
  ///
  /// Eight bytes at a time; up to seven more than the text has are written.
  @inline(__always) mutating func put(plain text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let start = text.baseAddress else { return true }
    let length = text.count
    var offset = 0
    while offset &+ 8 <= length {
      let word = unsafe UnsafeRawPointer(start + offset).loadUnaligned(as: UInt64.self)
      guard !Self.needsLook(word) else { return false }
      unsafe (place + offset).storeBytes(of: word, as: UInt64.self)
      offset &+= 8
    }
    if offset < length {
      let rest = unsafe Self.lastWord(of: text, from: offset)
      guard !Self.needsLook(rest) else { return false }
      unsafe (place + offset).storeBytes(of: rest, as: UInt64.self)
    }
    unsafe place += length
    return true
  }

  /// The words of `text` from `offset` that need no look.
  @inline(__always) mutating func putPlainWords(
    _ text: UnsafeBufferPointer<UInt8>, from offset: inout Int
  ) {
    guard let start = text.baseAddress else { return }
    while offset + 8 <= text.count {
      let word = unsafe UnsafeRawPointer(start + offset).loadUnaligned(as: UInt64.self)
      if Self.needsLook(word) { return }
      unsafe place.storeBytes(of: word, as: UInt64.self)
      unsafe place += 8
      offset += 8
    }
  }

  // MARK: Numbers

  /// Decimal digits, a minus in front of negatives; 11 bytes at most.
  @inline(__always) mutating func put(decimal number: Int32) {
    if number < 0 { put(UInt8(ascii: "-")) }
    put(digits: UInt64(number.magnitude))
  }

  /// Decimal digits, 20 at most.
  @inline(__always) mutating func put(digits number: UInt64) {
    if number < 10 {
      put(0x30 | UInt8(truncatingIfNeeded: number))
    } else if number < 100 {
      put(pair: UInt32(truncatingIfNeeded: number))
    } else if number < 10_000 {
      let number = UInt32(truncatingIfNeeded: number)
      let hundreds = number / 100
      if hundreds < 10 {
        put(0x30 | UInt8(truncatingIfNeeded: hundreds))
      } else {
        put(pair: hundreds)
      }
      put(pair: number &- hundreds &* 100)
    } else {
      unsafe place = Self.put(long: number, at: place)
    }
  }

  /// Two digits of a number below 100.
  @inline(__always) mutating func put(pair number: UInt32) {
    // A tenth, right below 1,024.
    let tens = (number &* 103) &>> 10
    let ones = number &- tens &* 10
    let text = UInt16(truncatingIfNeeded: 0x3030 | tens | ones &<< 8)
    unsafe place.storeBytes(of: text.littleEndian, as: UInt16.self)
    unsafe place += 2
  }

  /// Any number's digits; returns where they end.
  @inline(never) private static func put(long number: UInt64, at place: UnsafeMutableRawPointer)
    -> UnsafeMutableRawPointer
  {
    var length = 1
    var left = number
    while left >= 10 {
      left /= 10
      length += 1
    }
    let end = unsafe place + length
    var digit = unsafe end
    var rest = number
    repeat {
      unsafe digit -= 1
      unsafe digit.storeBytes(of: 0x30 | UInt8(truncatingIfNeeded: rest % 10), as: UInt8.self)
      rest /= 10
    } while rest > 0
    return unsafe end
  }

  // MARK: Looks

  /// The fewer than eight bytes from `offset`, filled up with spaces.
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
}
