import CommerceTypes

/// How far an order is invoiced and delivered.
struct OrderStatus {
  let order: Record

  init(_ order: Record) { self.order = order }

  /// `invoice_status`
  var invoicing: String {
    get throws {
      guard order.env.rules.sales.isSold(order.stored("state").text) else { return "no" }
      let states = try order.records("order_line").filter { try $0.text("display_type") == nil }.map {
        try $0.string("invoice_status")
      }
      if states.contains("to invoice") { return "to invoice" }
      if !states.isEmpty, states.allSatisfy({ $0 == "invoiced" }) { return "invoiced" }
      if !states.isEmpty, states.allSatisfy({ $0 == "invoiced" || $0 == "upselling" }) { return "upselling" }
      return "no"
    }
  }

  /// `delivery_status`
  var delivery: String? {
    get throws {
      let states = try order.records("picking_ids").map { try $0.string("state") }
      guard states.contains(where: { $0 != "cancel" }) else { return nil }
      if states.allSatisfy({ $0 == "done" || $0 == "cancel" }) { return "full" }
      guard states.contains("done") else { return "pending" }
      let isDelivered = try order.records("order_line").contains { try !$0.decimal("qty_delivered").isZero }
      return isDelivered ? "partial" : "started"
    }
  }

  /// Invoices and credit notes that bill the order's lines.
  var invoices: [Int] {
    get throws {
      var ids: [Int] = []
      for line in try order.records("order_line") {
        for item in try line.records("invoice_lines") {
          guard let move = try item.related("move_id"), !ids.contains(move.id),
            ["out_invoice", "out_refund"].contains(try move.string("move_type"))
          else { continue }
          ids.append(move.id)
        }
      }
      return ids.sorted()
    }
  }
}
