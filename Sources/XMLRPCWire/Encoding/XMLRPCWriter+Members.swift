extension XMLRPCWriter {
  /// Writes a member whose value `write` writes.
  ///
  /// - Parameter name: a literal; a name made at run time goes to ``member(named:_:)-(_,XMLRPCValue)``.
  /// - Throws: `duplicateMember`, `character`, or what `write` throws, with the name in front of its path.
  public mutating func member(
    _ name: StaticString, _ write: (inout XMLRPCWriter) throws(WireError) -> Void
  ) throws(WireError) {
    guard begin(name) else { throw memberError(name) }
    do { try write(&self) } catch { throw fail(error).prefixed(".\(name)") }
    guard endMember() else { throw memberError(name) }
  }

  /// Writes a member of a name made at run time, whose value `write` writes.
  public mutating func member(
    named name: String, _ write: (inout XMLRPCWriter) throws(WireError) -> Void
  ) throws(WireError) {
    var utf8 = name
    guard utf8.withUTF8({ unsafe beginMember($0) }) else { throw memberError(name) }
    do { try write(&self) } catch { throw fail(error).prefixed(".\(name)") }
    guard endMember() else { throw memberError(name) }
  }

  /// Writes an `int` member.
  public mutating func member(_ name: StaticString, _ number: Int) throws(WireError) {
    try member(name) { writer throws(WireError) in try writer.int(number) }
  }

  /// Writes a `boolean` member.
  public mutating func member(_ name: StaticString, _ flag: Bool) throws(WireError) {
    try member(name) { writer throws(WireError) in try writer.boolean(flag) }
  }

  /// Writes a `double` member.
  public mutating func member(_ name: StaticString, _ number: Double) throws(WireError) {
    try member(name) { writer throws(WireError) in try writer.double(number) }
  }

  /// Writes a `string` member.
  public mutating func member(_ name: StaticString, _ text: String) throws(WireError) {
    try member(name) { writer throws(WireError) in try writer.string(text) }
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

  private mutating func begin(_ name: StaticString) -> Bool {
    guard name.hasPointerRepresentation else { return name.withUTF8Buffer { unsafe beginMember($0) } }
    return unsafe beginMember(UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
  }
}
