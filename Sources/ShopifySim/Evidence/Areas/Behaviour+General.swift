extension Behaviour {
  /// The behaviours of general, in the order of their declarations.
  static let general: [Behaviour] = [.recordIDs, .stepClock, .eventSequence]
}
