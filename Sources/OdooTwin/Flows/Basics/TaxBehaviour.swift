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
    var values: Values = [
      "amount_type": "percent", "type_tax_use": "sale", "sequence": 1,
      "tax_exigibility": "on_invoice", "company_id": .record(env.companyID),
      "tax_group_id": .record(orUnset: try env.search("account.tax.group", limit: 1).first),
    ]
    if env.registry[model]?.fields["country_id"] != nil {
      values["is_base_affected"] = true
      values["country_id"] = .record(orUnset: try env.company.id("account_fiscal_country_id"))
    }
    return values
  }

  func willCreate(_ values: inout Values, in env: Environment) throws {
    ignoreFlag(&values, env)
    guard env.rules.books.refusesSameNames else { return }
    let name = values["name"]?.text ?? ""
    let table = env.database[table: model]
    for id in table.ids
    where table[id]?["name"] == values["name"] && table[id]?["type_tax_use"] == values["type_tax_use"] {
      throw TwinError.user("Tax names must be unique!\n- \(name) in \(try env.company.string("name"))")
    }
  }

  func willWrite(_ ids: [Int], _ values: inout Values, in env: Environment) throws {
    ignoreFlag(&values, env)
  }

  /// Where `price_include_override` is the field that counts, Odoo ignores the other.
  private func ignoreFlag(_ values: inout Values, _ env: Environment) {
    if env.registry[model]?.fields["price_include_override"] != nil { values["price_include"] = nil }
  }

  func didCreate(_ id: Int, in env: Environment) throws {
    let tax = env.record(model, id)
    for document in ["invoice", "refund"] where try Self.distribution(tax, document).isEmpty {
      for kind in ["base", "tax"] {
        var values: Values = [
          "repartition_type": .text(kind), "factor_percent": .decimal(100),
          "company_id": .record(env.companyID),
        ]
        if Self.namesDocuments(env) {
          values["tax_id"] = .record(id)
          values["document_type"] = .text(document)
        } else {
          values["\(document)_tax_id"] = .record(id)
        }
        try env.create("account.tax.repartition.line", values)
      }
    }
  }

  /// Whether a tax's parts say by a field which document they are for, else by which of two taxes they name.
  private static func namesDocuments(_ env: Environment) -> Bool {
    env.registry["account.tax.repartition.line"]?.fields["document_type"] != nil
  }

  static func distribution(_ tax: Record, _ document: String) throws -> [Int] {
    let lines = "account.tax.repartition.line"
    guard namesDocuments(tax.env) else {
      return try tax.env.search(lines, [("\(document)_tax_id", "=", .id(tax.id))], order: "id")
    }
    return try tax.env.search(
      lines, [("tax_id", "=", .id(tax.id)), ("document_type", "=", .value(.text(document)))], order: "id")
  }
}
