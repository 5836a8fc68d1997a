/// The elements of an array in their order; empty for other values.
public struct TapeElements: Sequence, Sendable {
  let value: TapeValue

  /// Walks from element to element.
  public struct Iterator: IteratorProtocol, Sendable {
    private let storage: TapeStorage
    private var index: Int
    private var left: Int

    init(_ value: TapeValue) {
      storage = value.storage
      index = value.index + 1
      left = value.kind == .array ? Int(value.cell.count) : 0
    }

    /// The next element; nil behind the last.
    public mutating func next() -> TapeValue? {
      guard left > 0 else { return nil }
      let element = TapeValue(storage, index)
      index = element.cell.end(at: index)
      left -= 1
      return element
    }
  }

  /// From the first element on.
  public func makeIterator() -> Iterator { Iterator(value) }

  /// The same as ``count``.
  public var underestimatedCount: Int { count }
  /// How many there are; 0 when the value is no array.
  public var count: Int { value.kind == .array ? Int(value.cell.count) : 0 }
  /// None, or the value is no array.
  public var isEmpty: Bool { count == 0 }
  /// The first element; nil when there is none.
  public var first: TapeValue? { isEmpty ? nil : TapeValue(value.storage, value.index + 1) }

  /// The element there, found by walking; nil when there is none.
  public subscript(position: Int) -> TapeValue? {
    guard position >= 0, position < count else { return nil }
    var index = value.index + 1
    for _ in 0..<position { index = unsafe value.storage.cells[index].end(at: index) }
    return TapeValue(value.storage, index)
  }
}

extension TapeValue {
  /// The elements of an array; empty for other values.
  public var elements: TapeElements { TapeElements(value: self) }
}
