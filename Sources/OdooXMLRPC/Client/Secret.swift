/// A password or token that shows in no description, reflection, dump, interpolation or encoded form.
public struct Secret: Sendable, Encodable, CustomStringConvertible, CustomDebugStringConvertible,
  CustomReflectable
{
  private let value: String

  public init(_ value: String) { self.value = value }

  /// The text itself; only where it is sent.
  public func reveal() -> String { value }

  public var description: String { Redactor.mask }
  public var debugDescription: String { Redactor.mask }

  /// Encodes the mask.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(Redactor.mask)
  }

  public var customMirror: Mirror { Mirror(self, children: [:]) }
}
