extension Behaviour {
  /// The behaviours of webhooks, in the order of their declarations.
  static let webhooks: [Behaviour] = []
}
