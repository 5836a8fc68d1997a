internal import Glibc

/// An open array or struct.
@unsafe struct Frame {
  /// Its cell, written when it ends.
  var cell = 0
  /// The id of its own member name.
  var ownName = TapeCell.noName
  /// Children so far.
  var count = 0
  /// The id of the member being read.
  var name = TapeCell.noName
  /// The struct's names of ids 0 to 63.
  private var seen: UInt64 = 0
  /// The struct's names of higher ids, a bit each; kept for the next struct at this depth.
  private var seenHigh: UnsafeMutablePointer<UInt64>?
  private var highWords = 0
  private var usesHigh = false

  init() {}

  func free() { unsafe Glibc.free(seenHigh) }

  @inline(__always)
  mutating func open(cell: Int, ownName: Int) {
    unsafe self.cell = cell
    unsafe self.ownName = ownName
    unsafe count = 0
    unsafe name = TapeCell.noName
    unsafe seen = 0
    unsafe usesHigh = false
  }

  /// False when the struct has the name already, nil when there is no memory; ids are below the limit.
  @inline(__always)
  mutating func insert(_ id: Int, limit: Int) -> Bool? {
    guard id < 64 else { return unsafe insertHigh(id, limit: limit) }
    let bit = 1 as UInt64 &<< UInt64(truncatingIfNeeded: id)
    if unsafe seen & bit != 0 { return false }
    unsafe seen |= bit
    return true
  }

  @inline(never)
  private mutating func insertHigh(_ id: Int, limit: Int) -> Bool? {
    let words = limit / 64 + 1
    if unsafe highWords < words {
      guard let memory = unsafe realloc(seenHigh, words * 8) else { return nil }
      unsafe seenHigh = memory.assumingMemoryBound(to: UInt64.self)
      unsafe highWords = words
    }
    guard let high = unsafe seenHigh, id / 64 < words else { return nil }
    if unsafe !usesHigh {
      unsafe high.update(repeating: 0, count: highWords)
      unsafe usesHigh = true
    }
    let bit = 1 as UInt64 &<< UInt64(id % 64)
    if unsafe high[id / 64] & bit != 0 { return false }
    unsafe high[id / 64] |= bit
    return true
  }
}
