extension Behaviour {
  /// The behaviours of fulfilling, in the order of their declarations.
  static let fulfilling: [Behaviour] = []
}
