/// The names that the open structs have so far, as ranges of what was written.
///
/// Escaping is one-to-one, so equal written bytes are equal names. A bit per name in a 64-bit mask says
/// most times that a name is new; past 64 names a set does.
struct MemberNames {
  /// What belongs to the struct that is open now.
  struct Frame {
    fileprivate var first = 0
    fileprivate var mask: UInt64 = 0
    fileprivate var many: Set<[UInt8]> = []
  }

  private var ranges: [Range<Int>] = []
  private var frame = Frame()

  private static let mostLookedThrough = 64

  /// Opens a struct; hands out what ``leave(to:)`` wants back.
  mutating func enter() -> Frame {
    let outer = frame
    frame = Frame(first: ranges.count)
    return outer
  }

  mutating func leave(to outer: Frame) {
    ranges.removeLast(ranges.count - frame.first)
    frame = outer
  }

  /// False when the open struct has the name already. At least eight bytes of tag stand in front of it.
  mutating func insert(_ name: Range<Int>, of sink: borrowing ByteSink) -> Bool {
    if ranges.count - frame.first >= Self.mostLookedThrough {
      if frame.many.isEmpty {
        frame.many = Set(ranges[frame.first...].map { sink.copy(of: $0) })
      }
      return frame.many.insert(sink.copy(of: name)).inserted
    }
    // The tag in front is always the same, so short names hash by themselves too.
    let mixed = (sink.word(endingAt: name.upperBound) ^ UInt64(name.count)) &* 0x9E37_79B9_7F4A_7C15
    let bit: UInt64 = 1 << (mixed >> 58)
    if frame.mask & bit != 0 {
      for index in frame.first..<ranges.count where sink.equal(ranges[index], name) { return false }
    }
    frame.mask |= bit
    ranges.append(name)
    return true
  }
}
