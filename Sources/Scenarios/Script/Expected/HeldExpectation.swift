/// `held:`: the connector stopped at an order, said why, and wrote nothing.
struct HeldExpectation: Sendable {
  var order: Located<String>
  /// Texts that the reason must hold.
  var reason: [Located<String>]
}
