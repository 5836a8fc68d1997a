/// A record by its model and id.
public struct RecordReference: Sendable, Hashable, CustomStringConvertible {
  public let model: String
  public let id: Int

  public init(_ model: String, _ id: Int) {
    self.model = model
    self.id = id
  }

  /// `account.move 31`.
  public var description: String { "\(model) \(id)" }
}
