import CLibXML2

extension SAXState {
  @inline(__always)
  mutating func characters(_ text: UnsafePointer<xmlChar>?, count: Int32) {
    guard unsafe !hasFailed, let text = unsafe text, count > 0 else { return }
    switch unsafe levels[level] {
    case .string, .int, .i8, .boolean, .double, .dateTime, .base64, .null, .name, .methodName, .value:
      let open = unsafe buffers.byteCount - textStart
      guard unsafe open + Int(count) <= limits.textBytes else {
        return unsafe refuse(.limit, "a text over \(limits.textBytes) bytes", at: .text(text))
      }
      guard unsafe buffers.append(text, count: Int(count)) else { return unsafe refuseMemory() }
    default:
      if count == 1, unsafe text.pointee == 0x0A { return }
      unsafe checkBetween(UnsafeBufferPointer(start: text, count: Int(count)))
    }
  }

  /// Only white space may stand between elements.
  @inline(never)
  private mutating func checkBetween(_ text: UnsafeBufferPointer<UInt8>) {
    guard let first = unsafe text.firstIndex(where: { !ScalarGrammar.isWhitespace($0) }),
      let start = text.baseAddress
    else { return }
    unsafe refuse(.structure, "text inside '\(levels[level].tag)'", at: .text(start + first))
  }
}
