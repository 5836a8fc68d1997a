import CLibXML2

extension SAXState {
  /// What an error points at.
  @unsafe enum Place {
    /// The tag that libxml2 has just read, from its `<`.
    case tag
    /// A byte of the text that libxml2 hands over.
    case text(UnsafePointer<xmlChar>)
    /// The text between the tag just read and its start tag.
    case scalar
    /// Where libxml2 stands.
    case here
  }

  /// Keeps the first error with its place, and ends the parse.
  @inline(never)
  mutating func refuse(_ code: WireError.Code, _ detail: String, at place: Place) {
    guard unsafe !hasFailed else { return }
    unsafe hasFailed = true
    let offset = unsafe min(max(0, offset(of: place)), document.count)
    let line = unsafe document[..<offset].reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
    unsafe error = WireError(
      code, path: path, line: line, byteOffset: offset + markBytes, detail: detail)
    unsafe xmlStopParser(context)
  }

  mutating func refuseScalar() {
    let open = unsafe levels[level]
    let shown = unsafe String(decoding: text.prefix(40), as: UTF8.self)
    unsafe refuse(.scalar, "'\(shown)' isn't a valid \(open.tag)", at: .scalar)
  }

  mutating func refuseMemory() { unsafe refuse(.limit, "no memory", at: .here) }

  /// libxml2's own errors; its warnings aren't ours.
  mutating func report(_ reported: xmlErrorPtr?) {
    guard let reported = unsafe reported, unsafe reported.pointee.level.rawValue > XML_ERR_WARNING.rawValue
    else {
      return
    }
    let message = unsafe reported.pointee.message.map { unsafe String(cString: $0) } ?? "error"
    let line = message.split(whereSeparator: \.isNewline).first.map(String.init) ?? message
    let number = unsafe reported.pointee.code
    let isLimit = number == Int32(XML_ERR_NO_MEMORY.rawValue) || message.contains("HUGE")
    unsafe refuse(isLimit ? .limit : .malformed, line, at: .here)
  }

  /// `params[0].order_line[3].price_unit` of what is open now.
  var path: String {
    var path = ""
    var frame = 0
    for index in unsafe 0...level {
      switch unsafe levels[index] {
      case .params, .paramsDone: path += unsafe index < level ? "params[\(parameter(in: index))]" : "params"
      case .fault, .faultDone: path += "fault"
      case .methodName: path += "methodName"
      case .array, .arrayDone, .structure: frame += 1
      case .data: if unsafe index < level { path += unsafe "[\(frames[frame].count)]" }
      case .member, .memberNamed, .memberDone:
        let id = unsafe frames[frame].name
        if id != TapeCell.noName { path += unsafe "." + names.string(of: id) }
      default: break
      }
    }
    return path
  }

  /// The number of the parameter open in `params`.
  private func parameter(in index: Int) -> Int {
    // Its value has been counted once it has ended.
    unsafe index + 1 == level && levels[level] == .paramDone ? frames[0].count - 1 : frames[0].count
  }

  private func offset(of place: Place) -> Int {
    guard let input = unsafe context?.pointee.input, let base = unsafe input.pointee.base,
      let current = unsafe input.pointee.cur, let end = unsafe input.pointee.end
    else { return 0 }
    let consumed = unsafe Int(truncatingIfNeeded: input.pointee.consumed)
    let here = unsafe original(consumed + (current - base))
    switch unsafe place {
    case .here: return here
    case .text(let text):
      return unsafe text >= base && text <= end ? original(consumed + (text - base)) : here
    case .tag: return unsafe tagStart(before: here)
    case .scalar:
      let tag = unsafe tagStart(before: here)
      return unsafe textStart(before: tag)
    }
  }

  /// The place in the document of a place behind the ends of its lines were made one byte each.
  private func original(_ offset: Int) -> Int {
    guard unsafe areLinesNormal else { return offset }
    var left = offset
    var index = 0
    while left > 0, unsafe index < document.count {
      let isPair = unsafe document[index] == 0x0D && index + 1 < document.count && document[index + 1] == 0x0A
      index += isPair ? 2 : 1
      left -= 1
    }
    return index
  }

  /// The last `<` in front of `offset`; no tag has one inside.
  private func tagStart(before offset: Int) -> Int {
    var index = unsafe min(offset, document.count) - 1
    while index >= 0 {
      if unsafe document[index] == UInt8(ascii: "<") { return index }
      index -= 1
    }
    return 0
  }

  /// Behind the start tag whose end tag starts at `end`; comments and CDATA lie between.
  private func textStart(before end: Int) -> Int {
    var start = unsafe tagStart(before: end)
    while start > 0, unsafe document[start + 1] == UInt8(ascii: "!") {
      start = unsafe tagStart(before: start)
    }
    while start < end, unsafe document[start] != UInt8(ascii: ">") { start += 1 }
    return min(start + 1, end)
  }
}
