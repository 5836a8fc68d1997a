extension Behaviour {
  /// The behaviours of ordering, in the order of their declarations.
  static let ordering: [Behaviour] = []
}
