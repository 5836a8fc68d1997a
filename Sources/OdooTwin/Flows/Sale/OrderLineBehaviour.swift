import CommerceTypes

/// `sale.order.line`: amounts, and what is delivered and invoiced of it.
struct OrderLineBehaviour: ModelBehaviour {
  let model = "sale.order.line"

  var computed: [String: Computation] {
    LineInvoicing.computed.merging([
      "price_subtotal": { .decimal(try Self.amounts($0).untaxed) },
      "price_tax": { .decimal(try Self.amounts($0).tax) },
      "price_total": { .decimal(try Self.amounts($0).total) },
      "price_reduce_taxexcl": { line in
        let quantity = try line.decimal("product_uom_qty")
        return .decimal(try Self.amounts(line).untaxed.divided(by: quantity, digits: 6) ?? .zero)
      },
      "qty_delivered_method": { line in
        let type = try line.related("product_id")?.string("type") ?? ""
        return .text(line.env.names.deliveredTypes.contains(type) ? "stock_move" : "manual")
      },
      "qty_delivered": { .decimal(try Self.delivered($0)) },
      "qty_invoiced": { .decimal(try Self.invoiced($0)) },
      "qty_to_invoice": { .decimal(try Self.toInvoice($0)) },
      "invoice_status": { .text(try Self.status($0)) },
      "product_template_id": { .record(orUnset: try $0.related("product_id")?.id("product_tmpl_id")) },
    ]) { $1 }
  }

  /// A price that isn't given is the product's.
  func defaults(in env: Environment) throws -> Values { ["price_unit": .unset] }

  func willCreate(_ values: inout Values, in env: Environment) throws {
    guard values["display_type"] ?? .unset == .unset else {
      for field in ["product_uom_qty", "price_unit"] { values[field] = .decimal(.zero) }
      return
    }
    guard let orderID = values["order_id"]?.id, env.exists("sale.order", orderID) else { return }
    let order = env.record("sale.order", orderID)
    guard let productID = values["product_id"]?.id, env.exists("product.product", productID) else {
      guard !env.rules.sales.refusesLinesWithoutProduct else {
        throw TwinError.user("sale_order_line_accountable_required_fields")
      }
      if values["price_unit"] == nil { values["price_unit"] = .decimal(.zero) }
      return
    }
    let product = env.record("product.product", productID)
    if values["name"] ?? .unset == .unset { values["name"] = .text(try Self.description(product)) }
    if values[env.names.orderLineUnit]?.id == nil {
      values[env.names.orderLineUnit] = try product.value("uom_id")
    }
    if values["price_unit"] == nil { values["price_unit"] = .decimal(try Self.price(of: product, in: order)) }
    if values[env.names.orderLineTaxes] == nil {
      values[env.names.orderLineTaxes] = .records(
        try env.mapped(taxes: product.ids("taxes_id"), position: order.id("fiscal_position_id")))
    }
  }

  func didCreate(_ id: Int, in env: Environment) throws {
    let line = env.record(model, id)
    guard let order = try line.related("order_id"), order.stored("state") == "sale" else { return }
    try Procurement(line).supply(line.decimal("product_uom_qty"), isFirst: true)
    try Procurement.reserve(order)
  }

  func willWrite(_ ids: [Int], _ values: inout Values, in env: Environment) throws {
    guard let quantity = values["product_uom_qty"]?.decimal else { return }
    if env.rules.sales.repricesOnQuantity, values["price_unit"] == nil, ids.count == 1 {
      let line = env.record(model, ids[0])
      if let product = try line.related("product_id"), let order = try line.related("order_id"),
        try line.decimal("qty_invoiced").isZero
      {
        values["price_unit"] = .decimal(try Self.price(of: product, in: order))
      }
    }
    for line in env.records(model, ids) {
      guard let order = try line.related("order_id"), order.stored("state") == "sale" else { continue }
      let difference = try quantity - line.decimal("product_uom_qty")
      guard !difference.isZero else { continue }
      if env.rules.sales.lowersDeliveries {
        try Procurement(line).supply(difference, isFirst: false)
      } else if difference > .zero {
        try Procurement(line).supply(upTo: quantity)
      }
      try Procurement.reserve(order)
    }
  }

  func willUnlink(_ ids: [Int], in env: Environment) throws {
    for line in env.records(model, ids) where try line.text("display_type") == nil {
      guard let order = try line.related("order_id"), env.rules.sales.isSold(order.stored("state").text)
      else { continue }
      throw TwinError.user(
        "Once a sales order is confirmed, you can't remove one of its lines (we need to track if something gets invoiced or "
          + "delivered).\n                Set the quantity to 0 instead.")
    }
  }

  func displayName(_ record: Record) throws -> String? {
    guard let order = try record.related("order_id") else { return nil }
    if record.env.rules.sales.labelsLinesByText {
      let own = try record.string("name").split(separator: "\n").first.map(String.init)
      return try "\(order.string("name")) - \(own ?? record.related("product_id")?.string("name") ?? "")"
    }
    let what =
      try record.related("product_id")?.displayName ?? record.string("name").split(separator: "\n").first.map(
        String.init) ?? ""
    let who = try order.related("partner_id")?.string("name") ?? ""
    return try "\(order.string("name")) - \(what) (\(who))"
  }

  static func taxable(_ line: Record) throws -> TaxableLine {
    try TaxableLine(
      quantity: try line.decimal("product_uom_qty"), unitPrice: try line.decimal("price_unit"),
      discount: try line.decimal("discount"),
      taxes: line.env.taxRules(try line.ids(line.env.names.orderLineTaxes))
    ).withinBounds()
  }

  private static func amounts(_ line: Record) throws -> TaxTotals.Line {
    line.env.taxEngine(currency: try line.id("currency_id")).amounts(of: try taxable(line))
  }

  /// The product's label, and what it says to customers.
  static func description(_ product: Record) throws -> String {
    let label = try ProductBehaviour.label(product)
    guard let text = try product.text("description_sale"), !text.isEmpty else { return label }
    return "\(label)\n\(text)"
  }

  // unchecked: pricelist rules; the product's price counts, in the order's currency.
  private static func price(of product: Record, in order: Record) throws -> ExactDecimal {
    let price = try product.decimal("list_price")
    guard let currency = try order.id("currency_id"), currency != order.env.companyCurrencyID else {
      return price
    }
    let rate = order.env.rate(ofCurrency: currency, on: try order.string("date_order"))
    return (price * rate).roundedHalfUp(to: order.env.digits(ofCurrency: currency))
  }

  /// Done deliveries less returns that count (`to_refund`); what was typed for services.
  private static func delivered(_ line: Record) throws -> ExactDecimal {
    let names = line.env.names
    guard let product = try line.related("product_id"),
      try names.deliveredTypes.contains(product.string("type"))
    else {
      return line.stored("qty_delivered").decimal
    }
    var sum = ExactDecimal.zero
    for move in try line.records("move_ids") where move.stored("state") == "done" {
      let quantity = try move.decimal(names.moveDone)
      let isBack = try move.related("location_id")?.string("usage") == "customer"
      if isBack {
        if try move.bool("to_refund") { sum -= quantity }
      } else if try move.related("location_dest_id")?.string("usage") == "customer" {
        sum += quantity
      }
    }
    return sum
  }

  private static func invoiced(_ line: Record) throws -> ExactDecimal {
    var sum = ExactDecimal.zero
    for item in try line.records("invoice_lines") {
      guard let move = try item.related("move_id"), move.stored("state") != "cancel" else { continue }
      let quantity = try item.decimal("quantity")
      sum += try move.string("move_type") == "out_refund" ? -quantity : quantity
    }
    return sum
  }

  private static func toInvoice(_ line: Record) throws -> ExactDecimal {
    guard try line.env.rules.sales.isSold(line.string("state")), try line.text("display_type") == nil
    else { return .zero }
    let policy = try line.related("product_id")?.text("invoice_policy") ?? "order"
    return try line.decimal(policy == "order" ? "product_uom_qty" : "qty_delivered")
      - line.decimal("qty_invoiced")
  }

  private static func status(_ line: Record) throws -> String {
    guard try line.env.rules.sales.isSold(line.string("state")) else { return "no" }
    if try !line.decimal("qty_to_invoice").isZero { return "to invoice" }
    let ordered = try line.decimal("product_uom_qty")
    let policy = try line.related("product_id")?.text("invoice_policy")
    if policy == "order", try line.decimal("qty_delivered") > ordered { return "upselling" }
    return try line.decimal("qty_invoiced") >= ordered ? "invoiced" : "no"
  }
}
