/// A location made, renamed, moved, opened or closed.
public struct LocationChange: Sendable, Hashable {
  public enum Action: Sendable, Hashable {
    case create(MailingAddress?)
    case rename(to: String)
    case changeAddress(MailingAddress)
    case activate
    /// Refused while the location holds units or is the only active one.
    case deactivate
  }

  /// The location's name.
  public var name: String
  public var action: Action

  public init(name: String, action: Action) {
    self.name = name
    self.action = action
  }
}
