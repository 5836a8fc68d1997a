internal import Glibc

/// The cells and bytes of a tape while it is written; grows by doubling, and says when memory ends.
///
/// A plain struct of pointers: whoever holds it last frees it.
@unsafe struct TapeBuffers {
  private(set) var cells: UnsafeMutablePointer<TapeCell>
  private(set) var cellCount = 0
  private var cellCapacity: Int
  private(set) var bytes: UnsafeMutablePointer<UInt8>
  private(set) var byteCount = 0
  private var byteCapacity: Int

  /// Nil when there is no memory.
  init?(cells cellCapacity: Int, bytes byteCapacity: Int) {
    guard let cells = unsafe malloc(cellCapacity * MemoryLayout<TapeCell>.stride) else { return nil }
    guard let bytes = unsafe malloc(byteCapacity) else {
      unsafe Glibc.free(cells)
      return nil
    }
    unsafe self.cells = cells.assumingMemoryBound(to: TapeCell.self)
    unsafe self.bytes = bytes.assumingMemoryBound(to: UInt8.self)
    unsafe self.cellCapacity = cellCapacity
    unsafe self.byteCapacity = byteCapacity
  }

  func free() {
    unsafe Glibc.free(cells)
    unsafe Glibc.free(bytes)
  }

  mutating func removeAll() {
    unsafe cellCount = 0
    unsafe byteCount = 0
  }

  /// Makes the room that a document of this size mostly needs, while empty; false when there is no memory.
  mutating func reserve(forDocument count: Int) -> Bool {
    guard unsafe count / 64 > cellCapacity else { return true }
    guard let larger = unsafe TapeBuffers(cells: count / 64, bytes: count / 4) else { return false }
    unsafe free()
    unsafe self = larger
    return true
  }

  /// Keeps the first cells and no bytes.
  mutating func removeAll(behindCells count: Int) {
    unsafe cellCount = count
    unsafe byteCount = 0
  }

  /// The same content in memory of just its size; nil when there is none.
  func copy() -> TapeBuffers? {
    guard var copy = unsafe TapeBuffers(cells: max(1, cellCount), bytes: max(1, byteCount)) else {
      return nil
    }
    unsafe copy.cells.update(from: cells, count: cellCount)
    unsafe copy.bytes.update(from: bytes, count: byteCount)
    unsafe copy.cellCount = cellCount
    unsafe copy.byteCount = byteCount
    return unsafe copy
  }

  /// False when there is no memory.
  @inline(__always)
  mutating func append(_ cell: TapeCell) -> Bool {
    if unsafe cellCount == cellCapacity, unsafe !growCells() { return false }
    unsafe (cells + cellCount).initialize(to: cell)
    unsafe cellCount += 1
    return true
  }

  /// Puts a cell in place of an earlier one.
  @inline(__always)
  mutating func replace(_ index: Int, with cell: TapeCell) { unsafe cells[index] = cell }

  /// False when there is no memory.
  @inline(__always)
  mutating func append(_ text: UnsafePointer<UInt8>, count: Int) -> Bool {
    if unsafe byteCapacity - byteCount < count, unsafe !growBytes(count) { return false }
    unsafe (bytes + byteCount).update(from: text, count: count)
    unsafe byteCount += count
    return true
  }

  /// Drops the bytes behind `count`.
  @inline(__always)
  mutating func truncate(toBytes count: Int) { unsafe byteCount = count }

  /// The bytes from `start` on.
  @inline(__always)
  func text(from start: Int) -> UnsafeMutableBufferPointer<UInt8> {
    unsafe UnsafeMutableBufferPointer(start: bytes + start, count: byteCount - start)
  }

  @inline(never)
  private mutating func growCells() -> Bool {
    let capacity = unsafe cellCapacity * 2
    guard let grown = unsafe realloc(cells, capacity * MemoryLayout<TapeCell>.stride) else { return false }
    unsafe cells = grown.assumingMemoryBound(to: TapeCell.self)
    unsafe cellCapacity = capacity
    return true
  }

  @inline(never)
  private mutating func growBytes(_ count: Int) -> Bool {
    let capacity = unsafe max(byteCapacity * 2, byteCount + count)
    guard let grown = unsafe realloc(bytes, capacity) else { return false }
    unsafe bytes = grown.assumingMemoryBound(to: UInt8.self)
    unsafe byteCapacity = capacity
    return true
  }
}
