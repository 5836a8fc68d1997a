/// The names that the open structs have so far, as ranges of what was written.
///
/// Escaping is one-to-one, so equal written bytes are equal names. A bit per name in a 64-bit mask says
/// most times that a name is new; past 64 names a set does.
struct MemberNames {
  /// What belongs to the struct that is open now.
  struct Frame {
    fileprivate var first = 0
    fileprivate var count = 0
    fileprivate var mask: UInt64 = 0
  }

  /// Start and end in the document, of all open structs.
  private var ranges: [(start: Int, end: Int)] = []
  private var frame = Frame()
  /// The names of an open struct with many of them, by ``Frame/first``.
  private var sets: [Int: Set<[UInt8]>] = [:]

  private static let mostLookedThrough = 64

  /// Opens a struct; hands out what ``leave(to:)`` wants back.
  @inline(__always) mutating func enter() -> Frame {
    let outer = frame
    frame = Frame(first: frame.first &+ frame.count)
    return outer
  }

  @inline(__always) mutating func leave(to outer: Frame) {
    if frame.count >= Self.mostLookedThrough { sets[frame.first] = nil }
    frame = outer
  }

  /// False when the open struct has the name already. At least eight bytes of tag stand in front of it.
  @inline(__always) mutating func insert(_ start: Int, _ end: Int, of sink: borrowing ByteSink) -> Bool {
    // The tag in front is always the same, so short names hash by themselves too.
    let mixed = (sink.word(endingAt: end) ^ UInt64(truncatingIfNeeded: end &- start)) &* 0x9E37_79B9_7F4A_7C15
    let bit: UInt64 = 1 &<< (mixed &>> 58)
    if frame.mask & bit != 0 || frame.count >= Self.mostLookedThrough {
      guard isNew(start..<end, of: sink) else { return false }
    }
    frame.mask |= bit
    let place = frame.first &+ frame.count
    frame.count &+= 1
    if place < ranges.count { ranges[place] = (start, end) } else { ranges.append((start, end)) }
    return true
  }

  @inline(never) private mutating func isNew(_ name: Range<Int>, of sink: borrowing ByteSink) -> Bool {
    let earlier = ranges[frame.first..<(frame.first + frame.count)]
    if frame.count >= Self.mostLookedThrough {
      var set = sets.removeValue(forKey: frame.first) ?? Set(earlier.map { sink.copy(of: $0.start..<$0.end) })
      let isNew = set.insert(sink.copy(of: name)).inserted
      sets[frame.first] = set
      return isNew
    }
    for range in earlier where sink.equal(range.start..<range.end, name) { return false }
    return true
  }
}
