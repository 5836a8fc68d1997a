import CommerceTypes
import OdooXMLRPC
import XMLRPCWire

/// A sale tax, by its name, with its rate and whether prices hold it.
///
/// It is made in the company's own country whatever country the profile names: Odoo refuses an invoice whose
/// taxes are of another country than its fiscal position's.
struct TaxRequirement: Requirement {
  let tax: ProfileTax

  init(_ tax: ProfileTax) { self.tax = tax }

  var subject: String {
    "tax \"\(tax.odooName)\" (\(tax.rate), \(tax.priceIncluded ? "in" : "on top of") the price)"
  }

  /// A tax of the same name with another rate is somebody's: it is never changed.
  func state(in odoo: PreparedOdoo) async throws(OdooError) -> RequirementState {
    let found = try await odoo.first(
      "account.tax",
      [
        .equal("name", .string(tax.odooName)), .equal("type_tax_use", "sale"),
        .equal("company_id", .int(odoo.company)),
      ], fields: ["amount", "amount_type", "price_include", "active"])
    guard let found else { return .absent }
    var differences: [String] = []
    if try found.string("amount_type") != "percent" { differences.append("is not a percentage") }
    let percent = try found.decimal("amount")
    if percent != tax.rate.percent { differences.append("has \(percent) %") }
    if try found.bool("price_include") != tax.priceIncluded {
      differences.append(tax.priceIncluded ? "is on top of the price" : "is in the price")
    }
    if try !found.bool("active") { differences.append("is archived") }
    guard differences.isEmpty else {
      return .conflict(
        differences.joined(separator: " and "),
        remedy: "rename it in Odoo, or give the tax another odoo name in the profile")
    }
    return .met
  }

  func establish(in odoo: PreparedOdoo) async throws(OdooError) {
    var values: [String: XMLRPCValue] = [
      "name": .string(tax.odooName), "amount_type": "percent", "type_tax_use": "sale",
      "amount": .double(tax.rate.percent.doubleValue), "company_id": .int(odoo.company),
    ]
    values.merge(odoo.names.taxValues(priceIncluded: tax.priceIncluded)) { _, new in new }
    let id = try await odoo.create("account.tax", values)
    try await useTaxAccount(for: id, odoo)
  }

  /// A new tax posts to the account of the sold product; the account of the company's own sale tax is better.
  private func useTaxAccount(for id: Int, _ odoo: PreparedOdoo) async throws(OdooError) {
    let companies = try await odoo.client.read("res.company", [odoo.company], fields: ["account_sale_tax_id"])
    guard let model = try companies.first?.many2one("account_sale_tax_id")?.id,
      let account = try await taxLines(of: model, odoo).first?.many2one("account_id")?.id
    else { return }
    let lines = try await taxLines(of: id, odoo)
    guard !lines.isEmpty else { return }
    try await odoo.write("account.tax.repartition.line", lines.map(\.id), ["account_id": .int(account)])
  }

  private func taxLines(of tax: Int, _ odoo: PreparedOdoo) async throws(OdooError) -> [Record] {
    let links = ["invoice_repartition_line_ids", "refund_repartition_line_ids"]
    guard let record = try await odoo.client.read("account.tax", [tax], fields: links).first else {
      return []
    }
    var ids: [Int] = []
    for link in links { ids += try record.ids(link) }
    return try await odoo.client.searchRead(
      "account.tax.repartition.line", [.isIn("id", ids), .equal("repartition_type", "tax")],
      fields: ["account_id"], order: "id")
  }
}
