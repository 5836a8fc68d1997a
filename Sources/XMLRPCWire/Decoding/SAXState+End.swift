import CLibXML2

extension SAXState {
  /// The innermost element ends; libxml2 has seen to it that it is the one that was opened.
  @inline(__always)
  mutating func end() {
    guard unsafe !hasFailed else { return }
    if unsafe !extensions.isEmpty { unsafe extensions.unbind(level: level) }
    switch unsafe levels[level] {
    case .valueDone: unsafe endValue()
    case .value:
      unsafe endText(.string)
      unsafe level += 1
      unsafe endValue()
    case .string: unsafe endText(.string)
    case .name: unsafe endName()
    case .memberDone, .data: unsafe level -= 1
    case .int: unsafe endInt(in: Int(Int32.min)...Int(Int32.max))
    case .structure: unsafe endContainer(.structure)
    case .arrayDone: unsafe endContainer(.array)
    default: unsafe endRarely()
    }
  }

  @inline(never)
  private mutating func endRarely() {
    switch unsafe levels[level] {
    case .boolean: unsafe endBoolean()
    case .double: unsafe endDouble()
    case .dateTime:
      guard unsafe ScalarGrammar.isDateTime(UnsafeBufferPointer(text).span) else {
        return unsafe refuseScalar()
      }
      unsafe endText(.dateTime)
    case .base64:
      guard let bytes = unsafe Base64.decode(Array(text)) else { return unsafe refuseScalar() }
      unsafe buffers.truncate(toBytes: textStart)
      let isKept = unsafe bytes.withUnsafeBufferPointer { bytes in
        unsafe bytes.baseAddress.map { unsafe buffers.append($0, count: bytes.count) } ?? true
      }
      guard isKept else { return unsafe refuseMemory() }
      unsafe endText(.base64)
    case .i8: unsafe endInt(in: Int.min...Int.max)
    case .null:
      guard unsafe text.isEmpty else { return unsafe refuseScalar() }
      unsafe endScalar(.null, payload: 0)
    case .methodName: unsafe endMethodName()
    default: unsafe endEnvelope()
    }
  }

  private mutating func endEnvelope() {
    let open = unsafe levels[level]
    switch open {
    case .array: return unsafe refuse(.missingElement, "an array without 'data'", at: .tag)
    case .member, .memberNamed:
      return unsafe refuse(.missingElement, "a member without its value or name", at: .tag)
    case .param, .fault: return unsafe refuse(.missingElement, "'\(open.tag)' without a value", at: .tag)
    case .params where unsafe isResponse:
      return unsafe refuse(.missingElement, "a response without its value", at: .tag)
    case .response, .call: return unsafe refuse(.missingElement, "'\(open.tag)' is empty", at: .tag)
    case .faultDone:
      guard unsafe readFault() else {
        let rule = "a fault is a struct of an int faultCode and a string faultString alone"
        return unsafe refuse(.fault, rule, at: .tag)
      }
    case .callNamed, .callDone:
      let parameters = unsafe TapeCell(
        .array, name: TapeCell.noName, count: frames[0].count, payload: UInt64(buffers.cellCount))
      unsafe buffers.replace(0, with: parameters)
      unsafe isFinished = true
    case .responseDone: unsafe isFinished = true
    default: break
    }
    unsafe level -= 1
  }

  // MARK: Scalars

  @inline(__always)
  private mutating func endScalar(_ kind: TapeKind, payload: UInt64) {
    unsafe buffers.truncate(toBytes: textStart)
    guard unsafe buffers.append(TapeCell(kind, name: frames[frame].name, payload: payload)) else {
      return unsafe refuseMemory()
    }
    unsafe level -= 1
  }

  @inline(__always)
  private mutating func endText(_ kind: TapeKind) {
    let cell = unsafe TapeCell(
      kind, name: frames[frame].name, count: buffers.byteCount - textStart, payload: UInt64(textStart))
    guard unsafe buffers.append(cell) else { return unsafe refuseMemory() }
    unsafe level -= 1
  }

  private mutating func endInt(in range: ClosedRange<Int>) {
    guard let value = unsafe ScalarGrammar.int(UnsafeBufferPointer(text).span, in: range) else {
      return unsafe refuseScalar()
    }
    unsafe endScalar(.int, payload: UInt64(bitPattern: Int64(value)))
  }

  private mutating func endBoolean() {
    let text = unsafe text
    guard text.count == 1, unsafe text[0] | 1 == UInt8(ascii: "1") else { return unsafe refuseScalar() }
    unsafe endScalar(.boolean, payload: UInt64(text[0] & 1))
  }

  private mutating func endDouble() {
    guard let value = unsafe ScalarGrammar.double(UnsafeBufferPointer(text).span) else {
      return unsafe refuseScalar()
    }
    unsafe endScalar(.double, payload: value.bitPattern)
  }

  // MARK: The rest

  @inline(__always)
  private mutating func endValue() {
    unsafe level -= 1
    unsafe depth -= 1
    unsafe frames[frame].count += 1
    if unsafe frame == rowFrame { unsafe deliverRow() }
  }

  @inline(__always)
  private mutating func endName() {
    let text = unsafe text
    let known = unsafe names.follower(text)
    guard let id = unsafe known ?? internName(text) else { return }
    unsafe frames[frame].name = id
    switch unsafe frames[frame].insert(id, limit: nameLimit) {
    case true?: break
    case false?: return unsafe refuse(.duplicateMember, "the struct has this member twice", at: .tag)
    case nil: return unsafe refuseMemory()
    }
    unsafe buffers.truncate(toBytes: textStart)
    unsafe level -= 1
  }

  @inline(never)
  private mutating func internName(_ text: UnsafeMutableBufferPointer<UInt8>) -> Int? {
    guard let id = unsafe names.intern(text) else {
      unsafe refuseMemory()
      return nil
    }
    guard unsafe names.count <= nameLimit else {
      unsafe refuse(.limit, "over \(nameLimit) distinct member names", at: .tag)
      return nil
    }
    return id
  }

  @inline(__always)
  private mutating func endContainer(_ kind: TapeKind) {
    let ended = unsafe frames + frame
    let cell = unsafe TapeCell(
      kind, name: ended.pointee.ownName, count: ended.pointee.count, payload: UInt64(buffers.cellCount))
    unsafe buffers.replace(ended.pointee.cell, with: cell)
    unsafe frame -= 1
    unsafe level -= 1
  }

  private mutating func endMethodName() {
    let name = unsafe String(decoding: text, as: UTF8.self)
    guard XMLRPCEncoder.isMethodName(name) else {
      let detail = "'\(name.prefix(80))' has a character outside A-Z a-z 0-9 _ . : /"
      return unsafe refuse(.methodName, detail, at: .tag)
    }
    unsafe methodName = name
    unsafe buffers.truncate(toBytes: textStart)
    unsafe level -= 1
  }

  /// False unless the tape is a struct of exactly an int `faultCode` and a string `faultString`.
  private mutating func readFault() -> Bool {
    let root = unsafe buffers.cells[0]
    guard root.kind == .structure, root.count == 2, unsafe buffers.cellCount == 3 else { return false }
    var code: Int?
    var string: String?
    for index in 1...2 {
      let cell = unsafe buffers.cells[index]
      switch (unsafe names.string(of: cell.name), cell.kind) {
      case ("faultCode", .int): code = Int(truncatingIfNeeded: Int64(bitPattern: cell.payload))
      case ("faultString", .string):
        let text = unsafe UnsafeBufferPointer(start: buffers.bytes + cell.place, count: Int(cell.count))
        string = unsafe String(decoding: text, as: UTF8.self)
      default: return false
      }
    }
    guard let code, let string else { return false }
    unsafe fault = XMLRPCFault(code: code, string: string)
    return true
  }

  /// Hands the row out, and takes its memory back unless the row was kept.
  @inline(never)
  private mutating func deliverRow() {
    guard let rows = unsafe rows else { return }
    if unsafe nameStrings.count != names.count { unsafe nameStrings = names.strings }
    let root = unsafe TapeCell(.array, name: TapeCell.noName, count: 1, payload: UInt64(buffers.cellCount))
    unsafe buffers.replace(0, with: root)
    var storage = unsafe TapeStorage(buffers, names: nameStrings, firstElement: frames[frame].count - 1)
    let goesOn = rows.take(TapeValue(storage, 1))
    if isKnownUniquelyReferenced(&storage) {
      storage.disown()
      unsafe buffers.removeAll(behindCells: 1)
    } else {
      unsafe ownsBuffers = false
      guard var fresh = unsafe TapeBuffers(cells: 256, bytes: 4096) else { return unsafe refuseMemory() }
      _ = unsafe fresh.append(TapeCell(.array, name: TapeCell.noName))
      unsafe buffers = fresh
      unsafe ownsBuffers = true
    }
    if !goesOn { unsafe refuse(.limit, "the reader of the rows ended", at: .tag) }
  }
}
