/// The members of a struct in the document's order; empty for other values.
public struct TapeMembers: Sequence, Sendable {
  let value: TapeValue

  /// Walks from member to member.
  public struct Iterator: IteratorProtocol, Sendable {
    private let storage: TapeStorage
    private var index: Int
    private var left: Int

    init(_ value: TapeValue) {
      storage = value.storage
      index = value.index + 1
      left = value.kind == .structure ? Int(value.cell.count) : 0
    }

    /// The next member; nil behind the last.
    public mutating func next() -> TapeMember? {
      guard left > 0 else { return nil }
      let member = TapeValue(storage, index)
      index = member.cell.end(at: index)
      left -= 1
      return TapeMember(value: member)
    }
  }

  /// From the first member on.
  public func makeIterator() -> Iterator { Iterator(value) }

  /// The same as ``count``.
  public var underestimatedCount: Int { count }
  /// How many there are; 0 when the value is no struct.
  public var count: Int { value.kind == .structure ? Int(value.cell.count) : 0 }
  /// None, or the value is no struct.
  public var isEmpty: Bool { count == 0 }
}

extension TapeValue {
  /// The members of a struct; empty for other values.
  public var members: TapeMembers { TapeMembers(value: self) }

  /// A struct's member of that name; nil for other values.
  public subscript(name: String) -> TapeValue? {
    for member in members where member.name == name { return member.value }
    return nil
  }

  /// A struct's member of that name; nil for other values.
  public subscript(name: TapeName) -> TapeValue? {
    for member in members where member.nameID == name { return member.value }
    return nil
  }
}
