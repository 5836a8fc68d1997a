/// The grammar of XML-RPC as a state machine over SAX events; pure, knows no C.
///
/// One ``Level`` for each open element says what may come next. Values grow in ``containers``; a later
/// representation can take their place without touching the grammar.
struct GrammarAutomaton {
  /// An open element.
  struct Level {
    let element: Element
    /// Children so far.
    var children = 0
    /// A member's name once read.
    var name: String?
  }

  let root: Element
  let limits: XMLRPCDecoder.Limits
  let options: XMLRPCDecoder.Options

  private(set) var methodName = ""
  private(set) var parameters: [XMLRPCValue] = []
  private(set) var fault: XMLRPCFault?

  private var levels: [Level] = []
  private var containers: [Container] = []
  /// The value that the open `value` element has read.
  private var pending: XMLRPCValue?
  private var text: [UInt8] = []
  private var depth = 0
  private(set) var isFinished = false

  init(root: Element, limits: XMLRPCDecoder.Limits, options: XMLRPCDecoder.Options) {
    self.root = root
    self.limits = limits
    self.options = options
  }

  // MARK: Events

  mutating func start(_ element: Element) throws(WireError) {
    if element == .null && !options.allowsNil || element == .i8 && !options.allowsI8 {
      throw failure(.unknownElement, "'\(element)' is an extension that isn't switched on")
    }
    guard let parent = levels.last else {
      guard element == root else { throw failure(.structure, "the root is '\(element)', not '\(root)'") }
      levels.append(Level(element: element))
      return
    }
    try checkPlace(of: element, in: parent)
    levels[levels.count - 1].children += 1
    levels.append(Level(element: element))
    switch element {
    case .value:
      depth += 1
      guard depth <= limits.depth else { throw failure(.limit, "values nested over \(limits.depth) deep") }
      pending = nil
      text.removeAll(keepingCapacity: true)
    case .array, .structure: containers.append(Container())
    case .name, .methodName: text.removeAll(keepingCapacity: true)
    case _ where element.isScalar:
      // Only white space stood in front of the type.
      text.removeAll(keepingCapacity: true)
    default: break
    }
  }

  mutating func characters(_ bytes: some Collection<UInt8>) throws(WireError) {
    guard let level = levels.last else { return }
    let takesText =
      level.element.isScalar || level.element == .name || level.element == .methodName
      || (level.element == .value && level.children == 0)
    if takesText {
      guard text.count + bytes.count <= limits.textBytes else {
        throw failure(.limit, "a text over \(limits.textBytes) bytes")
      }
      text.append(contentsOf: bytes)
      return
    }
    guard bytes.allSatisfy(ScalarGrammar.isWhitespace) else {
      throw failure(.structure, "text inside '\(level.element)'")
    }
  }

  mutating func end() throws(WireError) {
    guard let level = levels.last else { return }
    switch level.element {
    case .methodName: methodName = try readMethodName()
    case .name: levels[levels.count - 2].name = String(decoding: text, as: UTF8.self)
    case .value: try endValue(level)
    case .array:
      if level.children == 0 { throw failure(.missingElement, "an array without 'data'") }
      pending = .array(containers.removeLast().elements)
    case .structure: pending = .structure(containers.removeLast().members)
    case .member:
      if level.children < 2 { throw failure(.missingElement, "a member without its value or name") }
    case .param, .fault:
      if level.children == 0 { throw failure(.missingElement, "'\(level.element)' without a value") }
    case .params:
      if root == .methodResponse, level.children == 0 {
        throw failure(.missingElement, "a response without its value")
      }
    case .methodResponse, .methodCall:
      if level.children == 0 { throw failure(.missingElement, "'\(level.element)' is empty") }
      isFinished = true
    case .data: break
    default: pending = try scalar(level.element)
    }
    text.removeAll(keepingCapacity: true)
    levels.removeLast()
  }

  // MARK: Rules

  private func checkPlace(of element: Element, in parent: Level) throws(WireError) {
    let fits: Bool
    switch parent.element {
    case .methodResponse: fits = (element == .params || element == .fault) && parent.children == 0
    case .methodCall:
      fits = element == .methodName && parent.children == 0 || element == .params && parent.children == 1
    case .params: fits = element == .param && (root == .methodCall || parent.children == 0)
    case .param, .fault: fits = element == .value && parent.children == 0
    case .value:
      guard element.isType else {
        fits = false
        break
      }
      guard parent.children == 0 else { throw failure(.structure, "a value with two types") }
      guard text.allSatisfy(ScalarGrammar.isWhitespace) else {
        throw failure(.structure, "a value with text and a type")
      }
      fits = true
    case .array: fits = element == .data && parent.children == 0
    case .data: fits = element == .value
    case .structure: fits = element == .member
    case .member:
      fits = element == .name && parent.children == 0 || element == .value && parent.children == 1
    default: fits = false
    }
    guard fits else { throw failure(.structure, "'\(element)' can't stand here in '\(parent.element)'") }
  }

  private func readMethodName() throws(WireError) -> String {
    let name = String(decoding: text, as: UTF8.self)
    guard XMLRPCEncoder.isMethodName(name) else {
      throw failure(.methodName, "'\(name.prefix(80))' has a character outside A-Z a-z 0-9 _ . : /")
    }
    return name
  }

  private mutating func endValue(_ level: Level) throws(WireError) {
    let value: XMLRPCValue
    if level.children == 0 {
      value = .string(String(decoding: text, as: UTF8.self))
    } else {
      guard let read = pending else { throw failure(.missingElement, "a value without content") }
      value = read
    }
    pending = nil
    depth -= 1
    let parent = levels[levels.count - 2]
    switch parent.element {
    case .param: parameters.append(value)
    case .fault: fault = try readFault(value)
    default: try store(value, named: parent.name)
    }
  }

  /// Puts a finished value into the innermost open array or struct.
  private mutating func store(_ value: XMLRPCValue, named name: String?) throws(WireError) {
    let last = containers.count - 1
    guard let name else {
      containers[last].append(value)
      return
    }
    guard containers[last].append(value, named: name) else {
      throw failure(.duplicateMember, "the struct has this member twice")
    }
  }

  private func readFault(_ value: XMLRPCValue) throws(WireError) -> XMLRPCFault {
    guard let members = value.structureValue, members.count == 2,
      let code = value["faultCode"]?.intValue, let string = value["faultString"]?.stringValue
    else {
      throw failure(.fault, "a fault is a struct of an int faultCode and a string faultString alone")
    }
    return XMLRPCFault(code: code, string: string)
  }

  private func scalar(_ element: Element) throws(WireError) -> XMLRPCValue {
    let value: XMLRPCValue?
    switch element {
    case .int, .i4: value = ScalarGrammar.int(text, in: -2_147_483_648...2_147_483_647).map { .int($0) }
    case .i8: value = ScalarGrammar.int(text, in: Int.min...Int.max).map { .int($0) }
    case .boolean:
      value =
        text == [UInt8(ascii: "1")] ? .boolean(true) : text == [UInt8(ascii: "0")] ? .boolean(false) : nil
    case .double: value = ScalarGrammar.double(text).map { .double($0) }
    case .string: value = .string(String(decoding: text, as: UTF8.self))
    case .dateTime:
      value = ScalarGrammar.isDateTime(text) ? .dateTime(String(decoding: text, as: UTF8.self)) : nil
    case .base64: value = Base64.decode(text).map { .base64($0) }
    case .null: value = text.isEmpty ? .null : nil
    default: value = nil
    }
    guard let value else {
      let shown = String(decoding: text.prefix(40), as: UTF8.self)
      throw failure(.scalar, "'\(shown)' isn't a valid \(element)")
    }
    return value
  }

  // MARK: Place

  func failure(_ code: WireError.Code, _ detail: String) -> WireError {
    WireError(code, path: path, detail: detail)
  }

  /// `params[0].order_line[3].price_unit` of what is open now.
  var path: String {
    var path = ""
    for level in levels {
      switch level.element {
      case .params: path += "params" + (level.children > 0 ? "[\(level.children - 1)]" : "")
      case .fault: path += "fault"
      case .methodName: path += "methodName"
      case .data where level.children > 0: path += "[\(level.children - 1)]"
      case .member: path += level.name.map { ".\($0)" } ?? ""
      default: break
      }
    }
    return path
  }
}
