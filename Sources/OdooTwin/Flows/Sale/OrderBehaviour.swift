import CommerceTypes
import XMLRPCWire

/// `sale.order`: what a new one gets by itself, its amounts and states.
struct OrderBehaviour: ModelBehaviour {
  let model = "sale.order"

  var computed: [String: Computation] {
    var fields: [String: Computation] = [
      "currency_id": {
        .record(try $0.related("pricelist_id")?.id("currency_id") ?? $0.env.companyCurrencyID)
      },
      "amount_untaxed": { .decimal(try Self.totals($0).untaxed) },
      "amount_tax": { .decimal(try Self.totals($0).tax) },
      "amount_total": { .decimal(try Self.totals($0).total) },
      "invoice_status": { .text(try OrderStatus($0).invoicing) },
      "invoice_ids": { .records(try OrderStatus($0).invoices) },
      "invoice_count": { .integer(try OrderStatus($0).invoices.count) },
      "delivery_count": { .integer(try $0.ids("picking_ids").count) },
      "delivery_status": { .text(orUnset: try OrderStatus($0).delivery) },
      "amount_invoiced": {
        .decimal(try $0.records("order_line").map { try $0.decimal("amount_invoiced") }.sum())
      },
      "amount_to_invoice": {
        .decimal(try $0.records("order_line").map { try $0.decimal("amount_to_invoice") }.sum())
      },
      "amount_undiscounted": { .decimal(try $0.records("order_line").map(Self.undiscounted).sum()) },
    ]
    fields["currency_rate"] = { order in
      .decimal(
        order.env.rate(ofCurrency: try order.id("currency_id") ?? 1, on: try order.string("date_order")))
    }
    return fields
  }

  func willCreate(_ values: inout Values, in env: Environment) throws {
    if values["company_id"]?.id == nil { values["company_id"] = .record(env.companyID) }
    if values["date_order"] ?? .unset == .unset { values["date_order"] = .text(env.now) }
    if values["user_id"] == nil { values["user_id"] = .record(env.uid) }
    if values["team_id"] == nil {
      values["team_id"] = .record(orUnset: try env.search("crm.team", limit: 1).first)
    }
    if values["warehouse_id"]?.id == nil {
      values["warehouse_id"] = .record(
        orUnset: try env.search("stock.warehouse", order: "sequence, id", limit: 1).first)
    }
    if values["validity_date"] == nil {
      values["validity_date"] = .text(orUnset: UTCText.date(env.today, plusDays: 30))
    }
    if values["picking_policy"] == nil { values["picking_policy"] = "direct" }
    if values["require_signature"] == nil { values["require_signature"] = true }
    if let partner = values["partner_id"]?.id, env.exists("res.partner", partner) {
      try fill(&values, partner: partner, env)
      if values["name"]?.text ?? "New" == "New" { values["name"] = .text(env.nextName("S")) }
    }
  }

  private func fill(_ values: inout Values, partner: Int, _ env: Environment) throws {
    if values["partner_invoice_id"]?.id == nil {
      values["partner_invoice_id"] = .record(try PartnerBehaviour.address("invoice", of: partner, in: env))
    }
    if values["partner_shipping_id"]?.id == nil {
      values["partner_shipping_id"] = .record(try PartnerBehaviour.address("delivery", of: partner, in: env))
    }
    if values["pricelist_id"] == nil {
      values["pricelist_id"] = try env.record("res.partner", partner).value("property_product_pricelist")
    }
    if values["fiscal_position_id"] == nil {
      values["fiscal_position_id"] = .record(orUnset: try env.fiscalPosition(ofPartner: partner))
    }
    if values["payment_term_id"] == nil {
      values["payment_term_id"] = try env.record("res.partner", partner).value("property_payment_term_id")
    }
  }

  func willUnlink(_ ids: [Int], in env: Environment) throws {
    for order in env.records(model, ids)
    where !["draft", "cancel"].contains(order.stored("state").text ?? "draft") {
      throw TwinError.user(
        "You can not delete a sent quotation or a confirmed sales order. You must first cancel it.")
    }
  }

  func call(_ call: MethodCall, in env: Environment) throws -> MethodResult? {
    for id in call.ids where !env.exists(model, id) { throw TwinError.missing(model, id, user: env.uid) }
    let orders = env.records(model, call.ids)
    switch call.method {
    case "action_confirm":
      try confirm(orders, env)
      return .value(true)
    case "action_cancel":
      var asks = false
      for order in orders { asks = try !cancel(order) || asks }
      return asks ? .window("sale.order.cancel") : .value(true)
    case "action_done" where Self.locksByState(env), "action_unlock" where Self.locksByState(env):
      let isLocking = call.method == "action_done"
      for order in orders { try order.write(["state": isLocking ? "done" : "sale"]) }
      return isLocking ? .value(true) : MethodResult.none
    case "action_draft":
      for order in orders where ["cancel", "sent"].contains(order.stored("state").text ?? "") {
        try order.write(["state": "draft"])
      }
      return .value(true)
    // unchecked: marking a quotation as sent.
    case "action_quotation_sent":
      for order in orders { try order.write(["state": "sent"]) }
      return MethodResult.none
    case "action_lock", "action_unlock":
      for order in orders { try order.write(["locked": .boolean(call.method == "action_lock")]) }
      return MethodResult.none
    default: return nil
    }
  }

  /// Where orders have no flag for it, a locked one is in a state of its own.
  private static func locksByState(_ env: Environment) -> Bool {
    env.registry["sale.order"]?.fields["locked"] == nil
  }

  private func confirm(_ orders: [Record], _ env: Environment) throws {
    let again = env.rules.sales.refusesConfirmingAgain ? ["draft", "sent"] : ["draft", "sent", "sale"]
    for order in orders {
      guard again.contains(order.stored("state").text ?? "draft") else {
        throw TwinError.user("Some orders are not in a state requiring confirmation.")
      }
      for line in try order.records("order_line")
      where try line.text("display_type") == nil && line.id("product_id") == nil {
        throw TwinError.user(
          "Some order lines are missing a product, you need to correct them before going further.")
      }
    }
    for order in orders {
      let isFirst = order.stored("state") != "sale"
      try order.write(["state": "sale", "date_order": .text(order.env.now)])
      guard isFirst else { continue }
      for line in try order.records("order_line") {
        try Procurement(line).supply(line.decimal("product_uom_qty"), isFirst: true)
      }
      try Procurement.reserve(order)
    }
  }

  /// False when it asks first; open transfers are cancelled all the same (measured).
  private func cancel(_ order: Record) throws -> Bool {
    let env = order.env
    guard try Self.locksByState(env) || !order.bool("locked") else {
      throw TwinError.user("You cannot cancel a locked order. Please unlock it first.")
    }
    for picking in try order.records("picking_ids") where try picking.string("state") != "done" {
      let moves = try picking.records(env.names.pickingMoves).filter {
        !["done", "cancel"].contains($0.stored("state").text ?? "")
      }
      try MoveDone(order.env).cancel(moves)
    }
    if env.rules.sales.asksBeforeCancelling, !env.context.flag("disable_cancel_warning"),
      try order.stored("state") != "draft" && isUnderWay(order)
    {
      return false
    }
    // Drafts of invoices go with the order (measured).
    let drafts = try order.records("invoice_ids").filter { $0.stored("state") == "draft" }
    for invoice in drafts { try invoice.write(["state": "cancel"]) }
    try order.write(["state": "cancel"])
    return true
  }

  /// Whether something of the order has gone out, or is about to be invoiced.
  private func isUnderWay(_ order: Record) throws -> Bool {
    let isDelivered = try order.records("picking_ids").contains { try $0.string("state") == "done" }
    return try isDelivered || order.records("invoice_ids").contains { $0.stored("state") == "draft" }
  }

  /// A line's untaxed amount before its discount, not rounded.
  private static func undiscounted(_ line: Record) throws -> ExactDecimal {
    let discount = try line.decimal("discount")
    let price = try line.decimal("price_unit") * line.decimal("product_uom_qty")
    if line.env.rules.sales.addsDiscountsWithTax {
      return try line.decimal("price_subtotal") + price * discount * ExactDecimal(minorUnits: 1, digits: 2)
    }
    guard discount != 100 else { return price }
    let whole = try line.decimal("price_subtotal") * 100
    return whole.divided(by: ExactDecimal(100) - discount, digits: 10) ?? .zero
  }

  private static func totals(_ order: Record) throws -> TaxTotals {
    let lines = try order.records("order_line").filter { try $0.text("display_type") == nil }.map(
      OrderLineBehaviour.taxable)
    return order.env.taxEngine(currency: try order.id("currency_id")).totals(of: lines)
  }
}
