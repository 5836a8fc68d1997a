import CommerceTypes

/// A part of a move as a move of its own.
struct MoveCopy {
  let move: Record

  init(_ move: Record) { self.move = move }

  /// The id of an open move of a quantity in a transfer; nothing is reserved for it, and it has no text of its own.
  func make(_ quantity: ExactDecimal, in picking: Int) throws -> Int {
    var values: Values = [
      "picking_id": .record(picking), "product_uom_qty": .decimal(quantity), "state": "confirmed",
    ]
    for field in [
      "name", "product_id", "product_uom", "location_id", "location_dest_id", "sale_line_id", "origin",
      "to_refund", "picking_type_id", "company_id", "origin_returned_move_id",
      "sequence", "group_id", "date_deadline", "propagate_cancel", "priority", "partner_id",
    ] {
      values[field] = move.stored(field)
    }
    return try move.env.create("stock.move", values.filter { $0.value != .unset })
  }
}
