extension BehaviourRegistry {
  /// Lines before their documents: models settle in this order.
  static let all = BehaviourRegistry([])
}
