/// How the records of a model belong to a Shopify order, for `of: {order: …}`.
enum OrderScope {
  /// The field that leads to the order's records, and which of them it leads to.
  static func field(of model: String) -> (name: String, ids: @Sendable (Books.OrderRecords) -> [Int])? {
    switch model {
    case "sale.order": ("id", { $0.saleOrders.map(\.id) })
    case "sale.order.line": ("order_id", { $0.saleOrders.map(\.id) })
    case "account.move": ("id", { $0.moves.map(\.id) })
    case "account.move.line": ("move_id", { $0.moves.map(\.id) })
    case "account.payment": ("id", { $0.payments.map(\.id) })
    case "stock.picking": ("id", { $0.pickings.map(\.id) })
    case "stock.move": ("picking_id", { $0.pickings.map(\.id) })
    default: nil
    }
  }
}
