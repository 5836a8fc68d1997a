/// What became of one fault that the scenario asked for.
public struct FaultReport: Codable, Sendable, Hashable {
  /// `odoo: lose_reply where sale.order is created`.
  public var about: String
  public var position: SourcePosition
  /// How often it was to fire.
  public var wanted: Int
  /// How often it fired; fewer than wanted proves nothing (exit 4).
  public var fired: Int

  public init(about: String, position: SourcePosition, wanted: Int, fired: Int) {
    self.about = about
    self.position = position
    self.wanted = wanted
    self.fired = fired
  }
}
