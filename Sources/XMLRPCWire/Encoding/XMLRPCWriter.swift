/// Writes values straight into the bytes of a document; the fast way for typed models.
///
/// An ``XMLRPCEncodable`` writes one value with it. What can't be sent is refused, and the error's path
/// names the field: `params[5][0].order_line[3].price_unit`. So are two values in one place, a member
/// without a value, and a member name that a struct has twice.
///
/// ```swift
/// func encode(into writer: inout XMLRPCWriter) throws(WireError) {
///   try writer.structure { writer throws(WireError) in
///     try writer.member("partner_id", partner)
///     try writer.member("order_line") { writer throws(WireError) in try writer.array(lines) }
///   }
/// }
/// ```
public struct XMLRPCWriter: ~Copyable {
  /// What may be written next.
  @usableFromInline enum Place: UInt8 {
    case value, members, full
  }

  var sink: ByteSink
  private var names = MemberNames()
  @usableFromInline var place = Place.value
  private var depth = 0
  /// The first error; a document in which one was caught half-way never leaves.
  private(set) var failure: WireError?
  private let allowsNil: Bool

  /// Deeper trees would exhaust readers, and the stack.
  private static let mostNested = 256

  init(options: XMLRPCEncoder.Options, into buffer: UnsafeMutableBufferPointer<UInt8>) {
    sink = unsafe ByteSink(borrowing: buffer)
    allowsNil = options.allowsNil
  }

  // MARK: Scalars

  /// Writes an `int`.
  ///
  /// - Throws: `number` when it doesn't fit 32 bits.
  public mutating func int(_ number: Int) throws(WireError) {
    try begin()
    guard Int32(exactly: number) != nil else {
      throw fail(.number, "\(number) doesn't fit the 32 bits of an int; send it as a string or a double")
    }
    sink.reserve(64)
    sink.put("<value><int>")
    sink.put(decimal: number)
    sink.put("</int></value>")
  }

  /// Writes a `boolean`.
  public mutating func boolean(_ flag: Bool) throws(WireError) {
    try begin()
    if flag {
      sink.append("<value><boolean>1</boolean></value>")
    } else {
      sink.append("<value><boolean>0</boolean></value>")
    }
  }

  /// Writes a `double` as the shortest digits that read back as it, with no exponent.
  ///
  /// - Throws: `number` when it is infinite or not a number.
  public mutating func double(_ number: Double) throws(WireError) {
    try begin()
    guard number.isFinite else { throw fail(.number, "\(number) has no form in XML-RPC") }
    sink.append("<value><double>")
    PlainDouble.append(number, to: &sink)
    sink.append("</double></value>")
  }

  /// Writes a `string`.
  ///
  /// - Throws: `character` for control characters, U+FFFE and U+FFFF.
  public mutating func string(_ text: String) throws(WireError) {
    try begin()
    sink.append("<value><string>")
    var text = text
    if let found = text.withUTF8({ unsafe sink.append(escaping: $0) }) { throw fail(found.error) }
    sink.append("</string></value>")
  }

  /// Writes a `dateTime.iso8601`, `YYYYMMDDTHH:MM:SS`; Odoo takes dates as strings instead.
  ///
  /// - Throws: `scalar` for any other text.
  public mutating func dateTime(_ text: String) throws(WireError) {
    try begin()
    guard ScalarGrammar.isDateTime(Array(text.utf8)) else {
      throw fail(.scalar, "'\(text.prefix(40))' isn't YYYYMMDDTHH:MM:SS")
    }
    sink.append("<value><dateTime.iso8601>")
    sink.append(plain: text)
    sink.append("</dateTime.iso8601></value>")
  }

  /// Writes a `base64`; Odoo takes binary fields as base64 in a string instead.
  public mutating func base64(_ data: [UInt8]) throws(WireError) {
    try begin()
    sink.append("<value><base64>")
    sink.append(base64: data)
    sink.append("</base64></value>")
  }

  /// Writes a `nil`.
  ///
  /// - Throws: `null` unless the encoder's option is on.
  public mutating func null() throws(WireError) {
    try begin()
    guard allowsNil else {
      throw fail(.null, "XML-RPC has no null; Odoo's empty value is boolean false")
    }
    sink.append("<value><nil></nil></value>")
  }

  // MARK: Containers

  /// Writes an array of what `write` writes for each element, one value each.
  @inlinable public mutating func array<Elements: Sequence>(
    _ elements: Elements, _ write: (inout XMLRPCWriter, Elements.Element) throws(WireError) -> Void
  ) throws(WireError) {
    let outer = try beginArray()
    var index = 0
    for element in elements {
      beginElement()
      do { try write(&self, element) } catch { throw fail(error, in: index) }
      try endElement(index)
      index += 1
    }
    endArray(outer)
  }

  /// Writes an array of values that write themselves.
  @inlinable public mutating func array(_ elements: some Sequence<some XMLRPCEncodable>) throws(WireError) {
    try array(elements) { writer, element throws(WireError) in try element.encode(into: &writer) }
  }

  /// Writes a struct of the members that `write` writes.
  public mutating func structure(_ write: (inout XMLRPCWriter) throws(WireError) -> Void) throws(WireError) {
    try begin()
    try nest()
    sink.append("<value><struct>")
    let outer = place
    let frame = names.enter()
    place = .members
    do { try write(&self) } catch { throw fail(error) }
    guard place == .members else { throw misplaced("a struct inside which something is still open") }
    names.leave(to: frame)
    place = outer
    depth -= 1
    sink.append("</struct></value>")
  }

  /// Writes a whole tree.
  public mutating func value(_ tree: XMLRPCValue) throws(WireError) {
    switch tree {
    case .int(let number): try int(number)
    case .boolean(let flag): try boolean(flag)
    case .double(let number): try double(number)
    case .string(let text): try string(text)
    case .dateTime(let text): try dateTime(text)
    case .base64(let data): try base64(data)
    case .array(let elements):
      try array(elements) { writer, element throws(WireError) in try writer.value(element) }
    case .structure(let members):
      try structure { writer throws(WireError) in
        for member in members { try writer.member(named: member.name, member.value) }
      }
    case .null: try null()
    }
  }

  // MARK: Steps

  /// Writes the one value of a `param` or `fault`.
  mutating func only(_ value: some XMLRPCEncodable, at path: String) throws(WireError) {
    place = .value
    do { try value.encode(into: &self) } catch { throw error.prefixed(path) }
    // An error that was caught on the way has left half a value.
    if let failure { throw failure.prefixed(path) }
    guard place == .full else { throw WireError(.missingElement, path: path, detail: "no value was written") }
  }

  /// Opens a member: its name, and room for one value; false when it is refused.
  ///
  /// What went wrong is in ``failure``; an error in hand would cost each member its making.
  @inline(__always) mutating func beginMember(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    guard place == .members else { return refuseMember(.structure, "a member outside a struct") }
    sink.append("<member><name>")
    let start = sink.count
    if let found = unsafe sink.append(escaping: name) { return refuseMember(found) }
    guard names.insert(start, sink.count, of: sink) else {
      return refuseMember(.duplicateMember, "the struct has this member twice")
    }
    sink.append("</name>")
    place = .value
    return true
  }

  /// Closes a member; false when it got no value.
  @inline(__always) mutating func endMember() -> Bool {
    guard place == .full else { return refuseMember(.missingElement, "the member has no value") }
    sink.append("</member>")
    place = .members
    return true
  }

  @inline(never) private mutating func refuseMember(_ code: WireError.Code, _ detail: StaticString) -> Bool {
    _ = fail(WireError(code, detail: "\(detail)"))
    return false
  }

  @inline(never) private mutating func refuseMember(_ found: UnsendableCharacter) -> Bool {
    _ = fail(found.error)
    return false
  }

  /// The error of a member that ``beginMember(_:)`` or ``endMember()`` refused.
  @inline(never) func memberError(_ name: some CustomStringConvertible) -> WireError {
    (failure ?? WireError(.structure, detail: "a member can't be written here")).prefixed(".\(name)")
  }

  @usableFromInline mutating func beginArray() throws(WireError) -> Place {
    try begin()
    try nest()
    sink.append("<value><array><data>")
    return place
  }

  @usableFromInline mutating func beginElement() { place = .value }

  @usableFromInline mutating func endElement(_ index: Int) throws(WireError) {
    guard place == .full else {
      throw fail(.missingElement, "the element has no value").prefixed("[\(index)]")
    }
  }

  @usableFromInline mutating func endArray(_ outer: Place) {
    place = outer
    depth -= 1
    sink.append("</data></array></value>")
  }

  @usableFromInline mutating func fail(_ error: WireError, in index: Int) -> WireError {
    fail(error).prefixed("[\(index)]")
  }

  /// Keeps an error, so that the document can't be finished.
  mutating func fail(_ error: WireError) -> WireError {
    if failure == nil { failure = error }
    return error
  }

  private mutating func fail(_ code: WireError.Code, _ detail: String) -> WireError {
    fail(WireError(code, detail: detail))
  }

  private mutating func misplaced(_ what: String) -> WireError {
    fail(.structure, "\(what) can't be written here")
  }

  /// Takes the place of one value.
  @inline(__always) private mutating func begin() throws(WireError) {
    guard place == .value else { throw misplaced("a second value, or a value beside members,") }
    place = .full
  }

  private mutating func nest() throws(WireError) {
    depth += 1
    guard depth <= Self.mostNested else { throw fail(.limit, "values nested over \(Self.mostNested) deep") }
  }
}
