/// A decoded document: flat, immutable, cheap to copy and to share.
///
/// Values lie one behind the other in cells of 16 bytes, texts in one block, member names once each. Strings are
/// made only where they are asked for; see ``TapeValue``.
public struct Tape: Sendable {
  let storage: TapeStorage

  init(_ storage: TapeStorage) { self.storage = storage }

  /// A response's value; of a call the array of its parameters.
  public var root: TapeValue { TapeValue(storage, 0) }

  /// The name's id on this tape; nil when no struct of the document has the member.
  public func name(_ name: String) -> TapeName? {
    storage.names.firstIndex(of: name).map { TapeName(id: $0) }
  }
}

extension Tape: CustomStringConvertible {
  /// The root's kind and size, no content: it may be secret.
  public var description: String { "Tape(\(root))" }
}
