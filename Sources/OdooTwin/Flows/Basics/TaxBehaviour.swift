import CommerceTypes

/// `account.tax`: what a new one gets by itself, and its unique name.
struct TaxBehaviour: ModelBehaviour {
  let model = "account.tax"

  var computed: [String: Computation] {
    [
      "price_include": { tax in
        .boolean(tax.env.taxRules([tax.id]).first?.isPriceIncluded ?? false)
      },
      "invoice_repartition_line_ids": { .records(try Self.distribution($0, "invoice")) },
      "refund_repartition_line_ids": { .records(try Self.distribution($0, "refund")) },
    ]
  }

  func defaults(in env: Environment) throws -> Values {
    [
      "amount_type": "percent", "type_tax_use": "sale", "sequence": 1, "is_base_affected": true,
      "tax_exigibility": "on_invoice", "company_id": .record(env.companyID),
      "country_id": .record(orUnset: try env.company.id("account_fiscal_country_id")),
      "tax_group_id": .record(orUnset: try env.search("account.tax.group", limit: 1).first),
    ]
  }

  func willCreate(_ values: inout Values, in env: Environment) throws {
    // Odoo ignores it: `price_include_override` is the field that counts.
    values["price_include"] = nil
    let name = values["name"]?.text ?? ""
    let table = env.database[table: model]
    for id in table.ids
    where table[id]?["name"] == values["name"] && table[id]?["type_tax_use"] == values["type_tax_use"] {
      throw TwinError.user("Tax names must be unique!\n- \(name) in \(try env.company.string("name"))")
    }
  }

  func willWrite(_ ids: [Int], _ values: inout Values, in env: Environment) throws {
    values["price_include"] = nil
  }

  func didCreate(_ id: Int, in env: Environment) throws {
    guard try env.search("account.tax.repartition.line", [("tax_id", "=", .id(id))]).isEmpty else { return }
    for document in ["invoice", "refund"] {
      for kind in ["base", "tax"] {
        try env.create(
          "account.tax.repartition.line",
          [
            "tax_id": .record(id), "document_type": .text(document), "repartition_type": .text(kind),
            "factor_percent": .decimal(100), "company_id": .record(env.companyID),
          ])
      }
    }
  }

  static func distribution(_ tax: Record, _ document: String) throws -> [Int] {
    try tax.env.search(
      "account.tax.repartition.line",
      [("tax_id", "=", .id(tax.id)), ("document_type", "=", .value(.text(document)))], order: "id")
  }
}
