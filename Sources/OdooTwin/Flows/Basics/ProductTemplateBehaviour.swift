import XMLRPCWire

/// `product.template`: what a new product gets by itself; one variant unless it has one already.
struct ProductTemplateBehaviour: ModelBehaviour {
  let model = "product.template"

  var computed: [String: Computation] {
    [
      "product_variant_id": { .record(orUnset: try $0.ids("product_variant_ids").first) },
      "product_variant_count": { .integer(try $0.ids("product_variant_ids").count) },
      "default_code": { template in
        let variants = try template.records("product_variant_ids")
        return variants.count == 1 ? try variants[0].value("default_code") : template.stored("default_code")
      },
      "currency_id": { .record(orUnset: try $0.env.company.id("currency_id")) },
      "qty_available": { try ProductStock($0.records("product_variant_ids"), $0.env).value(.onHand) },
      "virtual_available": { try ProductStock($0.records("product_variant_ids"), $0.env).value(.forecast) },
    ]
  }

  func defaults(in env: Environment) throws -> Values {
    var values: Values = [
      "type": "consu", "sale_ok": true, "purchase_ok": true, "invoice_policy": .text(env.names.invoicePolicy),
      "uom_id": .record(orUnset: env.reference("uom.product_uom_unit")?.id),
      "taxes_id": .records([try env.company.id("account_sale_tax_id")].compactMap { $0 }),
      "supplier_taxes_id": .records([try env.company.id("account_purchase_tax_id")].compactMap { $0 }),
    ]
    if let category = env.names.productCategory {
      values["categ_id"] = .record(orUnset: env.reference(category)?.id)
    }
    return values
  }

  func willCreate(_ values: inout Values, in env: Environment) throws {
    // 14 keeps the unit of purchases apart.
    guard env.registry[model]?.fields["uom_po_id"] != nil, values["uom_po_id"]?.id == nil else { return }
    values["uom_po_id"] = values["uom_id"] ?? .unset
  }

  func settle(_ changed: [Int: Set<String>], in env: Environment) throws {
    for id in changed.keys.sorted() {
      let variants = try env.with(["active_test": false]).search(
        "product.product", [("product_tmpl_id", "=", .id(id))])
      guard variants.isEmpty else { continue }
      try env.create(
        "product.product",
        ["product_tmpl_id": .record(id), "default_code": env.record(model, id).stored("default_code")])
    }
  }

  func didWrite(_ ids: [Int], _ fields: Set<String>, in env: Environment) throws {
    guard fields.contains("default_code") else { return }
    for template in env.records(model, ids) {
      let variants = try template.ids("product_variant_ids")
      if variants.count == 1 {
        try env.write("product.product", variants, ["default_code": template.stored("default_code")])
      }
    }
  }

  func displayName(_ record: Record) throws -> String? { try ProductBehaviour.label(record) }
}
