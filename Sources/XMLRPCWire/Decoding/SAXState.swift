import CLibXML2

/// What the callbacks of one parse share: the grammar, the names, the first error.
@unsafe struct SAXState {
  var automaton: GrammarAutomaton
  private(set) var error: WireError?
  private var context: xmlParserCtxtPtr?
  /// The tags as libxml2's dictionary holds them, by ``Element/rawValue``: equal names are equal pointers.
  private var tags: [UnsafePointer<xmlChar>?]

  init(automaton: GrammarAutomaton) {
    unsafe self.automaton = automaton
    unsafe self.tags = []
  }

  static func from(_ user: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<SAXState>? {
    unsafe user?.assumingMemoryBound(to: SAXState.self)
  }

  mutating func attach(to context: xmlParserCtxtPtr) {
    unsafe self.context = context
    unsafe tags = Element.allCases.map { element in
      unsafe xmlDictLookup(context.pointee.dict, element.tag.utf8Start, Int32(element.tag.utf8CodeUnitCount))
    }
  }

  mutating func finish() {
    if unsafe error == nil, let context = unsafe context, unsafe context.pointee.wellFormed == 0 {
      unsafe refuse(.malformed, "the document isn't well-formed")
    }
    unsafe context = nil
  }

  mutating func start(
    _ name: UnsafePointer<xmlChar>?, hasPrefix: Bool, namespaces: Int32, attributes: Int32
  ) {
    guard unsafe error == nil else { return }
    if hasPrefix || namespaces > 0 {
      return unsafe refuse(.namespace, "'\(text(name))' has a prefix or declares a namespace")
    }
    if attributes > 0 { return unsafe refuse(.attribute, "'\(text(name))' has an attribute") }
    guard let index = unsafe tags.firstIndex(where: { unsafe $0 == name }),
      let element = Element(rawValue: index)
    else {
      return unsafe refuse(.unknownElement, "'\(text(name))' is no element of XML-RPC")
    }
    do { try unsafe automaton.start(element) } catch { unsafe stop(error) }
  }

  mutating func end() {
    guard unsafe error == nil else { return }
    do { try unsafe automaton.end() } catch { unsafe stop(error) }
  }

  mutating func characters(_ text: UnsafePointer<xmlChar>?, count: Int32) {
    guard unsafe error == nil else { return }
    let bytes = unsafe UnsafeBufferPointer(start: text, count: Int(count))
    do { try unsafe automaton.characters(bytes) } catch { unsafe stop(error) }
  }

  /// libxml2's own errors; its warnings aren't ours.
  mutating func report(_ reported: xmlErrorPtr?) {
    guard let reported = unsafe reported, unsafe reported.pointee.level.rawValue > XML_ERR_WARNING.rawValue
    else {
      return
    }
    let message = unsafe reported.pointee.message.map { unsafe String(cString: $0) } ?? "error"
    let line = message.split(whereSeparator: \.isNewline).first.map(String.init) ?? message
    unsafe refuse(.malformed, line)
  }

  mutating func refuse(_ code: WireError.Code, _ detail: String) {
    unsafe stop(automaton.failure(code, detail))
  }

  /// Keeps the first error with its place, and ends the parse.
  private mutating func stop(_ failure: WireError) {
    guard unsafe error == nil else { return }
    var line = 1
    var offset = 0
    if let input = unsafe context?.pointee.input {
      line = unsafe Int(input.pointee.line)
      if let current = unsafe input.pointee.cur, let base = unsafe input.pointee.base {
        offset = unsafe Int(input.pointee.consumed) + (current - base)
      }
    }
    unsafe error = failure.located(line: max(1, line), byteOffset: offset)
    unsafe xmlStopParser(context)
  }

  private func text(_ name: UnsafePointer<xmlChar>?) -> String {
    unsafe name.map { unsafe String(cString: $0).prefix(40).description } ?? ""
  }
}
