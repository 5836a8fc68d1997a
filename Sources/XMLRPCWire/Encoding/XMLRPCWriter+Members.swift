extension XMLRPCWriter {
  /// Writes a member whose value `write` writes.
  ///
  /// - Parameter name: a literal; a name made at run time goes to ``member(named:_:)-(_,XMLRPCValue)``.
  /// - Throws: `duplicateMember`, `character`, or what `write` throws, with the name in front of its path.
  @inlinable public mutating func member(
    _ name: StaticString, _ write: (inout XMLRPCWriter) throws(WireError) -> Void
  ) throws(WireError) {
    guard begin(name) else { throw memberError(name) }
    do { try write(&self) } catch { throw fail(error, in: name) }
    guard endMember() else { throw memberError(name) }
  }

  /// Writes a member of a name made at run time, whose value `write` writes.
  @inlinable public mutating func member(
    named name: String, _ write: (inout XMLRPCWriter) throws(WireError) -> Void
  ) throws(WireError) {
    guard begin(named: name) else { throw memberError(name) }
    do { try write(&self) } catch { throw fail(error, in: name) }
    guard endMember() else { throw memberError(name) }
  }

  /// Writes an `int` member.
  public mutating func member(_ name: StaticString, _ number: Int) throws(WireError) {
    guard open(name) else { throw memberError(name) }
    guard let small = Int32(exactly: number) else { throw refusal(of: number).prefixed(".\(name)") }
    sink.append("<value><int>", small, "</int></value></member>")
  }

  /// Writes a `boolean` member.
  public mutating func member(_ name: StaticString, _ flag: Bool) throws(WireError) {
    guard open(name) else { throw memberError(name) }
    if flag {
      sink.append("<value><boolean>1</boolean></value></member>")
    } else {
      sink.append("<value><boolean>0</boolean></value></member>")
    }
  }

  /// Writes a `double` member.
  public mutating func member(_ name: StaticString, _ number: Double) throws(WireError) {
    guard open(name) else { throw memberError(name) }
    guard number.isFinite else { throw refusal(of: number).prefixed(".\(name)") }
    sink.append("<value><double>", number, "</double></value></member>")
  }

  /// Writes a `string` member.
  public mutating func member(_ name: StaticString, _ text: String) throws(WireError) {
    guard open(name) else { throw memberError(name) }
    if let found = append("<value><string>", text, "</string></value></member>") {
      place = .full
      throw fail(found.error, in: name)
    }
  }

  /// Writes a member of a value that writes itself.
  @inlinable public mutating func member(_ name: StaticString, _ value: some XMLRPCEncodable)
    throws(WireError)
  {
    try member(name) { writer throws(WireError) in try value.encode(into: &writer) }
  }

  /// Writes a member of a name made at run time and a value that writes itself.
  @inlinable public mutating func member(named name: String, _ value: some XMLRPCEncodable) throws(WireError)
  {
    try member(named: name) { writer throws(WireError) in try value.encode(into: &writer) }
  }

  /// Writes a member of a name made at run time and a tree.
  public mutating func member(named name: String, _ tree: XMLRPCValue) throws(WireError) {
    try member(named: name) { writer throws(WireError) in try writer.value(tree) }
  }

  // MARK: Steps

  /// Opens a member: its name, and room for one value; false when it is refused.
  ///
  /// What went wrong is in ``failure``; an error in hand would cost each member its making.
  @usableFromInline mutating func begin(_ name: StaticString) -> Bool {
    guard open(name) else { return false }
    place = .value
    return true
  }

  @usableFromInline mutating func begin(named name: String) -> Bool {
    guard place == .members else { return refuseMember(.structure, "a member outside a struct") }
    let start = sink.count
    if let found = append("<member><name>", name, "</name>") { return refuseMember(found) }
    guard names.insert(written(since: start).name, of: sink) else {
      return refuseMember(.duplicateMember, "the struct has this member twice")
    }
    place = .value
    return true
  }

  /// Closes a member; false when it got no value.
  @usableFromInline mutating func endMember() -> Bool {
    guard place == .full else { return refuseMember(.missingElement, "the member has no value") }
    sink.append("</member>")
    place = .members
    return true
  }

  /// Writes a member up to its value, for which no room is made: the caller writes it and the end of the member.
  @inline(__always) private mutating func open(_ name: StaticString) -> Bool {
    guard place == .members, let entry = names.again(name) else { return openNew(name) }
    sink.repeatBytes(from: entry.start, length: entry.count)
    return true
  }

  @inline(never) private mutating func openNew(_ name: StaticString) -> Bool {
    guard place == .members else { return refuseMember(.structure, "a member outside a struct") }
    let start = sink.count
    let found = name.withUTF8Buffer { unsafe sink.append("<member><name>", escaping: $0, "</name>") }
    if let found { return refuseMember(found) }
    guard names.insert(name, written(since: start), of: sink) else {
      return refuseMember(.duplicateMember, "the struct has this member twice")
    }
    return true
  }

  /// What was just written for a name.
  @inline(__always) private func written(since start: Int) -> LiteralNames.Written {
    let end = sink.count
    return LiteralNames.Written(
      member: start..<end,
      name: (start &+ "<member><name>".utf8.count)..<(end &- "</name>".utf8.count))
  }
}
