/// The names that the open structs have so far.
///
/// A literal's name is known by its bit, so that one look says whether it is new. A name made at run time is kept
/// as a range of what was written: escaping is one-to-one, so equal written bytes are equal names. A bit of its
/// hash says most times that it is new; past 64 names a set does.
@usableFromInline struct MemberNames: ~Copyable {
  /// What belongs to the struct that is open now.
  @usableFromInline struct Frame {
    /// The literals.
    fileprivate var literals: UInt64 = 0
    /// The names made at run time.
    fileprivate var first = 0
    fileprivate var count = 0
    fileprivate var mask: UInt64 = 0
  }

  /// Start and end in the document of the run-time names of all open structs.
  private var ranges: [(start: Int, end: Int)] = []
  private var frame = Frame()
  private var literals = LiteralNames()
  /// The run-time names of an open struct with many of them, by ``Frame/first``.
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

  // MARK: Literals

  /// A literal that was written before and that is new in the open struct: where its member began.
  ///
  /// Nil for one that must be written and inserted, which also finds out whether it is a duplicate.
  @inline(__always) mutating func again(_ name: StaticString) -> LiteralNames.Entry? {
    guard let entry = literals.find(name), frame.literals & entry.bit == 0, frame.count == 0 else {
      return nil
    }
    frame.literals |= entry.bit
    return entry
  }

  /// Inserts a literal that was just written; false when the open struct has it already.
  @inline(never) mutating func insert(
    _ literal: StaticString, _ written: LiteralNames.Written, of sink: borrowing ByteSink
  ) -> Bool {
    guard let bit = literals.insert(literal, written, of: sink) else {
      return insert(written.name, of: sink)
    }
    guard frame.literals & bit == 0, isNewAtRunTime(written.name, of: sink) else { return false }
    frame.literals |= bit
    return true
  }

  // MARK: Names made at run time

  /// False when the open struct has the name already. At least eight bytes of tag stand in front of it.
  @inline(__always) mutating func insert(_ name: Range<Int>, of sink: borrowing ByteSink) -> Bool {
    let (start, end) = (name.lowerBound, name.upperBound)
    // The tag in front is always the same, so short names hash by themselves too.
    let mixed = (sink.word(endingAt: end) ^ UInt64(truncatingIfNeeded: end &- start)) &* 0x9E37_79B9_7F4A_7C15
    let bit: UInt64 = 1 &<< (mixed &>> 58)
    if frame.mask & bit != 0 || frame.literals != 0 || frame.count >= Self.mostLookedThrough {
      guard isNew(name, of: sink) else { return false }
    }
    frame.mask |= bit
    let place = frame.first &+ frame.count
    frame.count &+= 1
    if place < ranges.count { ranges[place] = (start, end) } else { ranges.append((start, end)) }
    return true
  }

  @inline(never) private mutating func isNew(_ name: Range<Int>, of sink: borrowing ByteSink) -> Bool {
    guard !literals.contains(name, among: frame.literals, of: sink) else { return false }
    guard frame.count >= Self.mostLookedThrough else { return isNewAtRunTime(name, of: sink) }
    var set =
      sets.removeValue(forKey: frame.first)
      ?? Set(ranges[frame.first..<(frame.first + frame.count)].map { sink.copy(of: $0.start..<$0.end) })
    let isNew = set.insert(sink.copy(of: name)).inserted
    sets[frame.first] = set
    return isNew
  }

  private func isNewAtRunTime(_ name: Range<Int>, of sink: borrowing ByteSink) -> Bool {
    for range in ranges[frame.first..<(frame.first + frame.count)]
    where sink.equal(range.start..<range.end, name) {
      return false
    }
    return true
  }
}
