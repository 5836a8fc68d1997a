/// One member of a struct on a tape.
public struct TapeMember: Sendable {
  /// What the member holds.
  public let value: TapeValue

  /// The member's name; the tape keeps one `String` for all structs that have it.
  public var name: String { value.storage.names[value.cell.name] }

  /// The name's id, equal on one tape exactly when names are equal.
  public var nameID: TapeName { TapeName(id: value.cell.name) }
}
