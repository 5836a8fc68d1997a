extension Behaviour {
  /// The behaviours of payouts, in the order of their declarations.
  static let payouts: [Behaviour] = []
}
