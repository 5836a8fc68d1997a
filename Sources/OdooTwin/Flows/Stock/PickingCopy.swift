/// A transfer that takes over what another leaves.
struct PickingCopy {
  let picking: Record

  init(_ picking: Record) { self.picking = picking }

  /// The id of an empty backorder.
  func makeBackorder() throws -> Int {
    var values: Values = ["backorder_id": .record(picking.id)]
    for field in [
      "picking_type_id", "location_id", "location_dest_id", "partner_id", "origin", "note", "move_type",
      "sale_id", "company_id",
    ] {
      values[field] = picking.stored(field)
    }
    return try picking.env.create("stock.picking", values.filter { $0.value != .unset })
  }
}
