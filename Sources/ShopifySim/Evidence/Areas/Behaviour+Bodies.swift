extension Behaviour {
  /// The behaviours of bodies, in the order of their declarations.
  static let bodies: [Behaviour] = graphQLBodies + graphQLOrders + rest
}
