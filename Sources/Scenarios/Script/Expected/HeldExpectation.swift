/// `held:`: the connector stopped at an order, or at a later change of it, said why, and wrote nothing of it.
struct HeldExpectation: Sendable {
  var order: Located<String>
  /// Texts that the reason must hold.
  var reason: [Located<String>]
  /// The step from which on nothing may be written, by its place among the steps; nil for the order as a whole.
  var step: Int?
}
