import Synchronization

/// What Shopify said of orders before a change that is to be held: what Odoo is judged by from then on.
final class FrozenFacts: Sendable {
  private let facts = Mutex<[String: OrderFacts]>([:])

  /// By the order's name with the run's token; nil for an order of which every change is to arrive.
  subscript(name: String) -> OrderFacts? { facts.withLock { $0[name] } }

  func keep(_ order: OrderFacts) { facts.withLock { $0[order.name] = order } }
}
