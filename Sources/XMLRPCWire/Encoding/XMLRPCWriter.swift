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
  /// An open array.
  @usableFromInline struct Opening {
    /// What may be written behind it.
    @usableFromInline let place: Place
    /// Where its first element begins.
    @usableFromInline let end: Int
  }

  /// That an array's first element shows the document to need far more room than there is.
  ///
  /// It is then begun anew with that room, which costs less than moving it as it grows.
  struct Foreseen {
    let capacity: Int
    /// The bytes so far.
    let begun: [UInt8]
  }

  /// What may be written next.
  @usableFromInline enum Place: UInt8 {
    case value, members, full
  }

  var sink: ByteSink
  var names = MemberNames()
  @usableFromInline var place = Place.value
  private var depth = 0
  /// The first error; a document in which one was caught half-way never leaves.
  var failure: WireError?
  private let allowsNil: Bool
  private(set) var foreseen: Foreseen?

  /// Deeper trees would exhaust readers, and the stack.
  static let mostNested = 256
  /// Arrays of fewer elements aren't worth a look at what they will take.
  @usableFromInline static var fewestForeseen: Int { 16 }

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
    guard let small = Int32(exactly: number) else { throw refusal(of: number) }
    sink.append("<value><int>", small, "</int></value>")
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
    guard number.isFinite else { throw refusal(of: number) }
    sink.append("<value><double>", number, "</double></value>")
  }

  /// Writes a `string`.
  ///
  /// - Throws: `character` for control characters, U+FFFE and U+FFFF.
  public mutating func string(_ text: String) throws(WireError) {
    try begin()
    if let found = append("<value><string>", text, "</string></value>") { throw fail(found.error) }
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
    let opening = try beginArray()
    var index = 0
    for element in elements {
      place = .value
      do { try write(&self, element) } catch { throw fail(error, in: index) }
      guard place == .full else { throw missing(index) }
      if index == 0, elements.underestimatedCount >= Self.fewestForeseen {
        try foresee(elements.underestimatedCount, since: opening.end)
      }
      index &+= 1
    }
    endArray(opening)
  }

  /// Writes an array of values that write themselves.
  @inlinable public mutating func array(_ elements: some Sequence<some XMLRPCEncodable>) throws(WireError) {
    try array(elements) { writer, element throws(WireError) in try element.encode(into: &writer) }
  }

  /// Writes a struct of the members that `write` writes.
  @inlinable public mutating func structure(_ write: (inout XMLRPCWriter) throws(WireError) -> Void)
    throws(WireError)
  {
    let outer = try beginStructure()
    do { try write(&self) } catch { throw fail(error) }
    guard place == .members else { throw misplaced("a struct inside which something is still open") }
    endStructure(outer)
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
      let outer = try beginStructure()
      for member in members {
        guard begin(named: member.name) else { throw memberError(member.name) }
        do { try value(member.value) } catch { throw fail(error, in: member.name) }
        guard endMember() else { throw memberError(member.name) }
      }
      endStructure(outer)
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

  @usableFromInline mutating func beginArray() throws(WireError) -> Opening {
    try begin()
    try nest()
    sink.append("<value><array><data>")
    return Opening(place: place, end: sink.count)
  }

  @usableFromInline mutating func endArray(_ opening: Opening) {
    place = opening.place
    depth &-= 1
    sink.append("</data></array></value>")
  }

  @usableFromInline mutating func beginStructure() throws(WireError) -> MemberNames.Frame {
    try begin()
    try nest()
    sink.append("<value><struct>")
    place = .members
    return names.enter()
  }

  @usableFromInline mutating func endStructure(_ outer: MemberNames.Frame) {
    names.leave(to: outer)
    place = .full
    depth &-= 1
    sink.append("</struct></value>")
  }

  /// Looks at an array's first element, which began at `start`, for what `count` of them will take.
  @usableFromInline mutating func foresee(_ count: Int, since start: Int) throws(WireError) {
    let (rest, overflow) = (sink.count - start).multipliedReportingOverflow(by: count)
    guard !overflow, rest > 64 * 1024, rest < 64 * 1024 * 1024 else { return }
    // An eighth more, since elements differ.
    let projected = start + rest + rest / 8
    // What is there already is written twice, so it must be little.
    guard !sink.hasRoom(for: projected), sink.count < projected / 8 else { return }
    if foreseen == nil { foreseen = Foreseen(capacity: projected, begun: sink.bytes) }
    throw fail(.limit, "begun anew with more room")
  }

  /// Takes the place of one value.
  @inline(__always) private mutating func begin() throws(WireError) {
    guard place == .value else { throw misplaced("a second value, or a value beside members,") }
    place = .full
  }

  @inline(__always) private mutating func nest() throws(WireError) {
    guard depth < Self.mostNested else { throw tooDeep() }
    depth &+= 1
  }

  /// Appends escaped text between two tags.
  @inline(__always) mutating func append(_ head: StaticString, _ text: String, _ tail: StaticString)
    -> UnsendableCharacter?
  {
    let found: UnsendableCharacter?? = unsafe text.utf8.withContiguousStorageIfAvailable {
      unsafe sink.append(head, escaping: $0, tail)
    }
    if let found { return found }
    var text = text
    return text.withUTF8 { unsafe sink.append(head, escaping: $0, tail) }
  }
}
