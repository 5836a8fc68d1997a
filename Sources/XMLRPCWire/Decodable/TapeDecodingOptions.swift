/// How `Decodable` types are read from a tape.
public struct TapeDecodingOptions: Sendable, Hashable {
  /// Reads the boolean false as nil where an optional of another type than `Bool` is a struct's member.
  ///
  /// Off: XML-RPC itself has no null. Odoo sends false for every empty field, so on for Odoo's records. Inside arrays
  /// and at the root it holds for optionals of `Bool` too, since they can't be told apart there.
  public var falseIsNil: Bool

  /// Default: off.
  public init(falseIsNil: Bool = false) { self.falseIsNil = falseIsNil }
}
