/// About what playing some scenarios writes to an Odoo, counted from their scripts before anything is written.
public struct WritePlan: Sendable, Hashable {
  /// Records of one model.
  public struct Item: Sendable, Hashable {
    /// `sale.order`.
    public var model: String
    /// What a person calls them: `orders`.
    public var name: String
    public var count: Int
  }

  /// How often a scenario is played, all together.
  public var plays: Int
  /// By model; without those of which there are none.
  public var items: [Item]

  /// - Parameter rounds: how often each scenario is played.
  public init(_ scenarios: [LoadedScenario], rounds: Int = 1) {
    plays = scenarios.count * rounds
    var counts: [String: Int] = [:]
    for loaded in scenarios {
      for (model, count) in Self.counts(of: loaded) { counts[model, default: 0] += count * rounds }
    }
    items = Self.names.compactMap { model, name in
      counts[model].flatMap { $0 > 0 ? Item(model: model, name: name, count: $0) : nil }
    }
  }

  private static let names = [
    ("sale.order", "orders"), ("res.partner", "contacts"), ("product.product", "products"),
    ("stock.quant", "stock levels"), ("stock.picking", "transfers"),
    ("account.move", "invoices and credit notes"), ("account.payment", "payments"),
  ]

  private static func counts(of loaded: LoadedScenario) -> [String: Int] {
    let scenario = loaded.scenario
    let held = scenario.heldOrders
    var counts = ["product.product": loaded.shop.products.count, "stock.quant": scenario.given.stock.count]
    var emails: Set<String> = []
    for step in scenario.steps {
      switch step.action {
      case .place(let place) where !held.contains(place.order):
        counts["sale.order", default: 0] += 1
        counts["stock.picking", default: 0] += 1
        // The customer, and the address the goods go to.
        counts["res.partner", default: 0] += emails.insert(place.email).inserted ? 2 : 1
        guard !place.payments.isEmpty else { continue }
        counts["account.move", default: 0] += 1
        counts["account.payment", default: 0] += place.payments.count
      case .fulfill: counts["stock.picking", default: 0] += 1
      case .refund(let refund):
        counts["account.move", default: 0] += 1
        counts["account.payment", default: 0] += refund.transactions.count
        if refund.lines.contains(where: { $0.restock == .returned }) {
          counts["stock.picking", default: 0] += 1
        }
      default: continue
      }
    }
    return counts
  }
}
