import CommerceTypes
import OdooXMLRPC
import XMLRPCWire

/// A pricelist of a currency: an order's currency comes from its pricelist alone.
struct PricelistRequirement: Requirement {
  let name: String
  let currency: CurrencyCode

  init(_ pricelist: ProfilePricelist) {
    name = pricelist.name
    currency = pricelist.currency
  }

  var subject: String { "pricelist \"\(name)\" in \(currency)" }

  func state(in odoo: PreparedOdoo) async throws(OdooError) -> RequirementState {
    guard let currencyID = try await currencyID(odoo) else { return .missing("lacks its currency") }
    let found = try await odoo.first(
      "product.pricelist", [.equal("name", .string(name)), .equal("currency_id", .int(currencyID))],
      fields: ["active"])
    guard let found else { return .absent }
    return try found.bool("active") ? .met : .conflict("is archived", remedy: "unarchive or rename it")
  }

  func establish(in odoo: PreparedOdoo) async throws(OdooError) {
    guard let currencyID = try await currencyID(odoo) else {
      throw OdooError(.shape("no currency \(currency) in this Odoo"), operation: "res.currency.search_read")
    }
    try await odoo.create("product.pricelist", ["name": .string(name), "currency_id": .int(currencyID)])
  }

  private func currencyID(_ odoo: PreparedOdoo) async throws(OdooError) -> Int? {
    try await odoo.first("res.currency", [.equal("name", .string(currency.description))], fields: ["name"])?
      .id
  }
}
