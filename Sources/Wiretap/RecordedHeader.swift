/// One header line.
public struct RecordedHeader: Sendable, Hashable {
  /// As sent, whatever its case.
  public var name: String
  /// As sent.
  public var value: String

  /// A header line.
  public init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }

  func isNamed(_ other: String) -> Bool { name.lowercased() == other.lowercased() }
}
