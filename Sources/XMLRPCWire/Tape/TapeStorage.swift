/// The memory of a finished tape.
///
/// Sendable because nothing writes to it from its creation to its end; ``disown()`` is called by its only owner.
@safe final class TapeStorage: @unchecked Sendable {
  let cells: UnsafeMutablePointer<TapeCell>
  let bytes: UnsafeMutablePointer<UInt8>
  /// The member names by their ids.
  let names: [String]
  /// Of a streamed row its number in the response; the root has only that one element.
  let firstElement: Int
  private let buffers: TapeBuffers?
  private var ownsMemory = true

  /// Takes the buffers over.
  init(_ buffers: TapeBuffers, names: [String], firstElement: Int = 0) {
    self.firstElement = firstElement
    unsafe self.buffers = buffers
    unsafe cells = buffers.cells
    unsafe bytes = buffers.bytes
    self.names = names
  }

  /// Copies what was written elsewhere.
  init(cells: [TapeCell], bytes: [UInt8], names: [String]) {
    firstElement = 0
    unsafe buffers = nil
    unsafe self.cells = .allocate(capacity: cells.count)
    unsafe self.bytes = .allocate(capacity: bytes.count)
    unsafe self.cells.initialize(from: cells, count: cells.count)
    unsafe self.bytes.initialize(from: bytes, count: bytes.count)
    self.names = names
  }

  deinit {
    guard ownsMemory else { return }
    if let buffers = unsafe buffers { return unsafe buffers.free() }
    unsafe cells.deallocate()
    unsafe bytes.deallocate()
  }

  /// Leaves the memory to whoever made this; nobody else may hold it any more.
  func disown() { ownsMemory = false }

  /// The text of a cell.
  @inline(__always)
  func text(of cell: TapeCell) -> UnsafeBufferPointer<UInt8> {
    unsafe UnsafeBufferPointer(start: bytes + cell.place, count: Int(cell.count))
  }
}
