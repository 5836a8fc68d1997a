/// A password or token that shows in no description, reflection, dump or interpolation.
public struct Secret: Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  private let value: String

  public init(_ value: String) { self.value = value }

  /// The text itself; only where it is sent.
  public func reveal() -> String { value }

  public var description: String { "••••" }
  public var debugDescription: String { "••••" }
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}
