extension SAXState {
  /// Below this a tape is copied out, and the memory serves the next document.
  private static let copiedBytes = 64 * 1024

  /// What the finished document held.
  mutating func takeDocument() throws(WireError) -> DecodedDocument {
    if let fault = unsafe fault { return .fault(fault) }
    if unsafe rows != nil {
      guard unsafe rowFrame >= 0 else {
        throw WireError(
          .structure, path: "params[0]", line: 1, byteOffset: 0,
          detail: "the response is \(unsafe buffers.cells[0].kind.name), no array of rows")
      }
      return .rows
    }
    if unsafe nameStrings.count != names.count { unsafe nameStrings = names.strings }
    guard let storage = unsafe takeStorage() else {
      throw WireError(.limit, line: 1, byteOffset: 0, detail: "no memory")
    }
    let tape = Tape(storage)
    return unsafe isResponse ? .value(tape) : .call(methodName: methodName, parameters: tape)
  }

  private mutating func takeStorage() -> TapeStorage? {
    let size = unsafe buffers.byteCount + buffers.cellCount * MemoryLayout<TapeCell>.stride
    if unsafe size <= Self.copiedBytes {
      guard let copy = unsafe buffers.copy() else { return nil }
      return unsafe TapeStorage(copy, names: nameStrings)
    }
    let storage = unsafe TapeStorage(buffers, names: nameStrings)
    unsafe ownsBuffers = false
    if let fresh = unsafe TapeBuffers(cells: 64, bytes: 1024) {
      unsafe buffers = fresh
      unsafe ownsBuffers = true
    }
    return storage
  }
}
