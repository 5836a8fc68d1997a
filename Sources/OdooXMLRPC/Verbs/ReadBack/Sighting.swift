/// What one look at the server's state says of a call.
enum Sighting<Made: Sendable>: Sendable {
  /// The call has done its work.
  case done(Made?)
  /// Its work doesn't show, or not yet: what was read instead.
  case notYet(String)
}
