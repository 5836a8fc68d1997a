extension Behaviour {
  /// The behaviours of refunding, in the order of their declarations.
  static let refunding: [Behaviour] = []
}
