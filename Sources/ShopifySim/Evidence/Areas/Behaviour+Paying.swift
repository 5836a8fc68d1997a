extension Behaviour {
  /// The behaviours of paying, in the order of their declarations.
  static let paying: [Behaviour] = []
}
