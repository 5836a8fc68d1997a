/// How often a verb reads the server's state back after it lost an answer, and how long it waits before each time.
///
/// The server may still be at work when its answer is lost; each pause gives it time to end.
public struct Patience: Sendable, Hashable {
  /// One pause before each read.
  public var pauses: [Duration]

  public init(pauses: [Duration]) { self.pauses = pauses }

  /// Six reads within seven seconds, the first at once.
  public static let standard = Patience(
    pauses: [.zero, .milliseconds(200), .milliseconds(500), .seconds(1), .seconds(2), .seconds(3)])

  /// Nothing is read back: an unknown outcome stays one.
  public static let none = Patience(pauses: [])
}
