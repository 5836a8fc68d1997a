import CLibXML2

extension SAXState {
  typealias Attributes = UnsafeMutablePointer<UnsafePointer<xmlChar>?>

  @inline(__always)
  mutating func start(_ name: UnsafePointer<xmlChar>?, _ attributes: Attributes?) {
    guard unsafe !hasFailed else { return }
    guard let name = unsafe name else {
      return unsafe refuse(.malformed, "an element without a name", at: .tag)
    }
    if unsafe attributes != nil || !extensions.isEmpty { return unsafe startRarely(name, attributes) }
    unsafe start(name)
  }

  @inline(__always)
  private mutating func start(_ name: UnsafePointer<xmlChar>) {
    let top = unsafe levels + level
    switch unsafe top.pointee {
    case .value:
      if unsafe name == tags.string, unsafe !hasText {
        unsafe open(.string, over: .valueDone)
      } else {
        unsafe startType(name)
      }
    case .data where unsafe name == tags.value: unsafe openValue(over: .data)
    case .structure where unsafe name == tags.member: unsafe openMember()
    case .member where unsafe name == tags.name: unsafe open(.name, over: .memberNamed)
    case .memberNamed where unsafe name == tags.value: unsafe openValue(over: .memberDone)
    default: unsafe startEnvelope(name)
    }
  }

  /// Text stands in front of the open value's type.
  @inline(__always)
  private var hasText: Bool { unsafe buffers.byteCount != textStart }

  /// What stands once in a document, and what stands wrong.
  @inline(never)
  private mutating func startEnvelope(_ name: UnsafePointer<xmlChar>) {
    let level = unsafe levels[level]
    switch level {
    case .array where unsafe name == tags.data: unsafe open(.data, over: .arrayDone)
    case .document where unsafe name == tags.methodResponse && isResponse: unsafe open(.response, over: level)
    case .document where unsafe name == tags.methodCall && !isResponse: unsafe openCall()
    case .response where unsafe name == tags.params: unsafe open(.params, over: .responseDone)
    case .response where unsafe name == tags.fault: unsafe open(.fault, over: .responseDone)
    case .params where unsafe name == tags.param:
      unsafe open(.param, over: isResponse ? .paramsDone : .params)
    case .param where unsafe name == tags.value: unsafe openValue(over: .paramDone)
    case .fault where unsafe name == tags.value: unsafe openValue(over: .faultDone)
    case .call where unsafe name == tags.methodName: unsafe open(.methodName, over: .callNamed)
    case .callNamed where unsafe name == tags.params: unsafe open(.params, over: .callDone)
    default: unsafe misplace(name)
    }
  }

  private mutating func startType(_ name: UnsafePointer<xmlChar>) {
    guard unsafe dropWhitespace() else {
      guard let element = unsafe tags.element(name), element.isType else { return unsafe misplace(name) }
      return unsafe refuse(.structure, "a value with text and a type", at: .tag)
    }
    if unsafe name == tags.int || name == tags.i4 {
      unsafe open(.int, over: .valueDone)
    } else if unsafe name == tags.string {
      unsafe open(.string, over: .valueDone)
    } else if unsafe name == tags.boolean {
      unsafe open(.boolean, over: .valueDone)
    } else if unsafe name == tags.double {
      unsafe open(.double, over: .valueDone)
    } else if unsafe name == tags.array {
      unsafe openContainer(.array)
    } else if unsafe name == tags.structure {
      unsafe openContainer(.structure)
    } else if unsafe name == tags.dateTime {
      unsafe open(.dateTime, over: .valueDone)
    } else if unsafe name == tags.base64 {
      unsafe open(.base64, over: .valueDone)
    } else if unsafe name == tags.null && options.allowsNil {
      unsafe open(.null, over: .valueDone)
    } else if unsafe name == tags.i8 && options.allowsI8 {
      unsafe open(.i8, over: .valueDone)
    } else {
      unsafe misplace(name)
    }
  }

  /// False when more than white space stands in front of the type.
  private mutating func dropWhitespace() -> Bool {
    guard unsafe text.allSatisfy(ScalarGrammar.isWhitespace) else { return false }
    unsafe buffers.truncate(toBytes: textStart)
    return true
  }

  // MARK: Opening

  /// Opens an element; its parent goes on to another state.
  @inline(__always)
  private mutating func open(_ opened: Level, over parent: Level) {
    unsafe levels[level] = parent
    guard unsafe level + 1 < Self.mostLevels else {
      return unsafe refuse(.limit, "elements nested over \(Self.mostLevels - 1) deep", at: .tag)
    }
    unsafe level += 1
    unsafe levels[level] = opened
    unsafe textStart = buffers.byteCount
  }

  @inline(__always)
  private mutating func openValue(over parent: Level) {
    unsafe open(.value, over: parent)
    unsafe depth += 1
    if unsafe depth > limits.depth {
      unsafe refuse(.limit, "values nested over \(limits.depth) deep", at: .tag)
    }
  }

  @inline(__always)
  private mutating func openMember() {
    unsafe frames[frame].name = TapeCell.noName
    unsafe open(.member, over: .structure)
  }

  /// Opens an array or struct; its cell is completed when it ends.
  private mutating func openContainer(_ opened: Level) {
    unsafe open(opened, over: .valueDone)
    guard unsafe !hasFailed else { return }
    let kind: TapeKind = opened == .array ? .array : .structure
    let ownName = unsafe frames[frame].name
    let cell = unsafe buffers.cellCount
    guard unsafe buffers.append(TapeCell(kind, name: ownName)) else { return unsafe refuseMemory() }
    if unsafe rows != nil && frame == 0 && opened == .array && levels[2] == .paramsDone {
      unsafe rowFrame = 1
    }
    unsafe frame += 1
    unsafe frames[frame].open(cell: cell, ownName: ownName)
  }

  /// A call's tape is the array of its parameters.
  private mutating func openCall() {
    unsafe open(.call, over: .document)
    guard unsafe buffers.append(TapeCell(.array, name: TapeCell.noName)) else { return unsafe refuseMemory() }
  }

  // MARK: Rare

  /// An element with attributes, or within one that bound Apache's namespace.
  @inline(never)
  private mutating func startRarely(_ name: UnsafePointer<xmlChar>, _ attributes: Attributes?) {
    var next = unsafe attributes
    while let key = unsafe next?.pointee {
      guard unsafe bind(String(cString: key), to: next?[1]) else { return }
      unsafe next = next.map { unsafe $0 + 2 }
    }
    guard let colon = unsafe index(of: UInt8(ascii: ":"), in: name) else { return unsafe start(name) }
    let prefix = unsafe String(decoding: UnsafeBufferPointer(start: name, count: colon), as: UTF8.self)
    let local = unsafe String(cString: name + colon + 1)
    guard unsafe extensions.isBound(prefix), unsafe levels[level] == .value, local == "nil" || local == "i8"
    else {
      return unsafe misplace(name)
    }
    guard unsafe dropWhitespace() else {
      return unsafe refuse(.structure, "a value with text and a type", at: .tag)
    }
    unsafe open(local == "nil" ? .null : .i8, over: .valueDone)
  }

  /// False, and the document refused, for anything but Apache's namespace where an extension is switched on.
  private mutating func bind(_ key: String, to value: UnsafePointer<xmlChar>?) -> Bool {
    guard key == "xmlns" || key.hasPrefix("xmlns:") else {
      unsafe refuse(.attribute, "the attribute '\(key.prefix(40))'", at: .tag)
      return false
    }
    let prefix = String(key.dropFirst(6))
    let isExtension = unsafe value.map { unsafe String(cString: $0) } == ExtensionPrefixes.namespace
    guard isExtension, unsafe options.allowsApache, !prefix.isEmpty, prefix != "xml",
      prefix != "xmlns", !prefix.contains(":")
    else {
      unsafe refuse(.namespace, "a namespace is declared", at: .tag)
      return false
    }
    unsafe extensions.bind(prefix, level: level + 1)
    return true
  }

  private func index(of byte: UInt8, in name: UnsafePointer<xmlChar>) -> Int? {
    var index = 0
    while unsafe name[index] != 0 {
      if unsafe name[index] == byte { return index }
      index += 1
    }
    return nil
  }

  /// Refuses an element by why it can't stand here.
  @inline(never)
  private mutating func misplace(_ name: UnsafePointer<xmlChar>) {
    let shown = unsafe String(cString: name).prefix(40)
    if unsafe index(of: UInt8(ascii: ":"), in: name) != nil {
      return unsafe refuse(.namespace, "'\(shown)' has a prefix", at: .tag)
    }
    guard let element = unsafe tags.element(name) else {
      return unsafe refuse(.unknownElement, "'\(shown)' is no element of XML-RPC", at: .tag)
    }
    if unsafe element == .null && !options.allowsNil || element == .i8 && !options.allowsI8 {
      return unsafe refuse(.unknownElement, "'\(shown)' is an extension that isn't switched on", at: .tag)
    }
    switch unsafe levels[level] {
    case .document:
      let root: StaticString = unsafe isResponse ? "methodResponse" : "methodCall"
      unsafe refuse(.structure, "the root is '\(shown)', not '\(root)'", at: .tag)
    case .valueDone where element.isType: unsafe refuse(.structure, "a value with two types", at: .tag)
    case let parent: unsafe refuse(.structure, "'\(shown)' can't stand here in '\(parent.tag)'", at: .tag)
    }
  }
}
