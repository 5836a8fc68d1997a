import CommerceTypes

/// What a confirmed order line asks of the warehouse.
struct Procurement {
  let line: Record
  var env: Environment { line.env }

  init(_ line: Record) { self.line = line }

  /// Has more delivered, or, below zero, less.
  ///
  /// A change joins the open move only where the line has the product's own text; a line with a text of its own gets
  /// moves beside the first one, and less than these hold comes back as a receipt (measured).
  func supply(_ quantity: ExactDecimal, isFirst: Bool) throws {
    guard !quantity.isZero, try line.text("display_type") == nil, let order = try line.related("order_id"),
      let product = try line.related("product_id"),
      env.names.deliveredTypes.contains(try product.string("type"))
    else { return }
    let own = try line.string("name") == ProductBehaviour.label(product) ? "" : line.string("name")
    let text = isFirst ? own : ""
    if quantity.isNegative {
      try reduce(by: -quantity, order: order, product: product, text: text)
    } else if let move = isFirst ? nil : try openMoves(text).first {
      try move.write(["product_uom_qty": .decimal(move.decimal("product_uom_qty") + quantity)])
    } else {
      let warehouse = try order.related("warehouse_id")
      try addMove(
        quantity, product, text,
        to: try picking(of: order, try warehouse?.related("out_type_id"), isReturn: false))
    }
  }

  /// Has as much delivered as is still missing to a quantity; never less than is planned.
  ///
  /// It joins the line's open move with the same deadline, which follows the order's date (measured).
  func supply(upTo wanted: ExactDecimal) throws {
    var planned = ExactDecimal.zero
    for move in try line.records("move_ids") where move.stored("state") != "cancel" {
      let quantity = try move.decimal("product_uom_qty")
      if try move.related("location_dest_id")?.string("usage") == "customer" {
        planned += quantity
      } else if try move.bool("to_refund") {
        planned -= quantity
      }
    }
    guard wanted > planned else { return }
    let deadline = try line.related("order_id")?.value("date_order")
    let open = try line.records("move_ids").first { move in
      try Reservations.isOpen(move.stored("state")) && move.stored("date_deadline") == deadline
        && move.related("location_dest_id")?.string("usage") == "customer"
    }
    guard let open else { return try supply(wanted - planned, isFirst: true) }
    try open.write(["product_uom_qty": .decimal(open.decimal("product_uom_qty") + wanted - planned)])
  }

  /// Reserves for all open moves of the order.
  static func reserve(_ order: Record) throws {
    for picking in try order.records("picking_ids") {
      for move in try PickingBehaviour.open(picking) { try MoveLines(move).reserve() }
    }
  }

  private func openMoves(_ text: String) throws -> [Record] {
    try line.records("move_ids").filter { move in
      try Reservations.isOpen(move.stored("state")) && move.string("description_picking") == text
        && move.related("location_dest_id")?.string("usage") == "customer"
    }
  }

  private func reduce(by quantity: ExactDecimal, order: Record, product: Record, text: String) throws {
    var rest = quantity
    for move in try openMoves(text) where rest > .zero {
      let held = try move.decimal("product_uom_qty")
      let taken = min(held, rest)
      rest -= taken
      try move.write(["product_uom_qty": .decimal(held - taken)])
      if taken == held {
        try MoveDone(env).cancel([move])
      } else if try move.decimal(env.names.moveReserved) > held - taken {
        try MoveLines(move).set(held - taken)
      }
    }
    guard rest > .zero else { return }
    let warehouse = try order.related("warehouse_id")
    try addMove(
      rest, product, text, to: try picking(of: order, try warehouse?.related("in_type_id"), isReturn: true))
  }

  private func picking(of order: Record, _ type: Record?, isReturn: Bool) throws -> Record {
    let known = try order.records("picking_ids").first { picking in
      try picking.id("picking_type_id") == type?.id && !["done", "cancel"].contains(picking.string("state"))
    }
    if let known { return known }
    guard let type, let warehouse = try order.related("warehouse_id") else {
      throw TwinError.user("No rule has been found to replenish the order.")
    }
    let stock = try warehouse.value("lot_stock_id")
    let customers = try order.related("partner_shipping_id")?.value("property_stock_customer") ?? .unset
    let values: Values =
      [
        "picking_type_id": .record(type.id), "partner_id": try order.value("partner_shipping_id"),
        "origin": try order.value("name"), "sale_id": .record(order.id),
        "move_type": try order.value("picking_policy"),
        "location_id": isReturn ? customers : stock, "location_dest_id": isReturn ? stock : customers,
        "company_id": try order.value("company_id"),
      ]
    let id = try env.create("stock.picking", values)
    return env.record("stock.picking", id)
  }

  /// The order's group of procurements, where orders have one.
  private func group(of order: Record) throws -> Values {
    guard env.registry["procurement.group"] != nil, env.registry["stock.move"]?.fields["group_id"] != nil
    else { return [:] }
    if let known = try order.id("procurement_group_id") { return ["group_id": .record(known)] }
    let values: Values = [
      "name": try order.value("name"), "move_type": try order.value("picking_policy"),
      "sale_id": .record(order.id), "partner_id": try order.value("partner_shipping_id"),
    ]
    let made = FieldValue.record(try env.create("procurement.group", values))
    try order.write(["procurement_group_id": made])
    return ["group_id": made]
  }

  private func addMove(_ quantity: ExactDecimal, _ product: Record, _ text: String, to picking: Record) throws
  {
    var values: Values = [
      "picking_id": .record(picking.id), "product_id": .record(product.id),
      "product_uom": try line.value(env.names.orderLineUnit), "product_uom_qty": .decimal(quantity),
      "sale_line_id": .record(line.id), "origin": try line.related("order_id")?.value("name") ?? .unset,
      "location_id": try picking.value("location_id"),
      "location_dest_id": try picking.value("location_dest_id"),
      "description_picking": .text(text), "state": "confirmed", "propagate_cancel": false,
      "to_refund": .boolean(env.rules.sales.marksDeliveriesRefundable),
    ]
    values["date_deadline"] = try line.related("order_id")?.value("date_order") ?? .unset
    if let name = env.names.moveName { values[name] = .text(try line.string("name")) }
    if let order = try line.related("order_id") { values.merge(try group(of: order)) { $1 } }
    try env.create("stock.move", values)
  }
}
