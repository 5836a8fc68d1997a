/// `stock.warehouse`: a new one gets its places and operation types.
struct WarehouseBehaviour: ModelBehaviour {
  let model = "stock.warehouse"

  func willCreate(_ values: inout Values, in env: Environment) throws {
    if values["company_id"]?.id == nil { values["company_id"] = .record(env.companyID) }
    if values["partner_id"]?.id == nil { values["partner_id"] = try env.company.value("partner_id") }
    if values["active"] == nil { values["active"] = true }
    if values["reception_steps"] == nil { values["reception_steps"] = "one_step" }
    if values["delivery_steps"] == nil { values["delivery_steps"] = "ship_only" }
    let code = values["code"]?.text ?? String((values["name"]?.text ?? "").prefix(5)).uppercased()
    values["code"] = .text(code)
    let company = values["company_id"] ?? .unset
    let view = try env.create(
      "stock.location", ["name": .text(code), "usage": "view", "company_id": company])
    values["view_location_id"] = .record(view)
    let places: [(String, String, Bool)] = [
      ("lot_stock_id", "Stock", true), ("wh_input_stock_loc_id", "Input", false),
      ("wh_qc_stock_loc_id", "Quality Control", false), ("wh_output_stock_loc_id", "Output", false),
      ("wh_pack_stock_loc_id", "Packing Zone", false),
    ]
    for (field, name, isActive) in places {
      values[field] = .record(
        try env.create(
          "stock.location",
          [
            "name": .text(name), "usage": "internal", "location_id": .record(view), "company_id": company,
            "active": .boolean(isActive),
          ]))
    }
  }

  func didCreate(_ id: Int, in env: Environment) throws {
    let warehouse = env.record(model, id)
    func type(_ name: String, _ code: String, _ short: String, from: FieldValue, to: FieldValue) throws -> Int
    {
      var values: Values = [
        "name": .text(name), "code": .text(code), "sequence_code": .text(short),
        "warehouse_id": .record(id),
        "default_location_src_id": from, "default_location_dest_id": to,
        "company_id": try warehouse.value("company_id"),
      ]
      if env.registry["stock.picking.type"]?.fields["create_backorder"] != nil {
        values["create_backorder"] = "ask"
        values["reservation_method"] = "at_confirm"
      }
      return try env.create("stock.picking.type", values)
    }
    let stock = try warehouse.value("lot_stock_id")
    let customers = FieldValue.record(orUnset: env.reference("stock.stock_location_customers")?.id)
    let suppliers = FieldValue.record(orUnset: env.reference("stock.stock_location_suppliers")?.id)
    let receipts = try type("Receipts", "incoming", "IN", from: suppliers, to: stock)
    let deliveries = try type("Delivery Orders", "outgoing", "OUT", from: stock, to: customers)
    try env.write("stock.picking.type", [receipts], ["return_picking_type_id": .record(deliveries)])
    try env.write("stock.picking.type", [deliveries], ["return_picking_type_id": .record(receipts)])
    try warehouse.write(["in_type_id": .record(receipts), "out_type_id": .record(deliveries)])
  }
}
