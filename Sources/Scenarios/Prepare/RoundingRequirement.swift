import OdooXMLRPC
import XMLRPCWire

/// How the company rounds tax: per line, as Shopify does, or over the whole document.
struct RoundingRequirement: Requirement {
  let rounding: Profile.Rounding

  var subject: String { "the company's tax rounding \(rounding.rawValue)" }

  private static let field = "tax_calculation_rounding_method"

  func state(in odoo: PreparedOdoo) async throws(OdooError) -> RequirementState {
    let companies = try await odoo.client.read("res.company", [odoo.company], fields: [Self.field])
    let actual = try companies.first?.string(Self.field) ?? "not set"
    return actual == rounding.rawValue ? .met : .missing("is \(actual)")
  }

  func establish(in odoo: PreparedOdoo) async throws(OdooError) {
    try await odoo.write("res.company", [odoo.company], [Self.field: .string(rounding.rawValue)])
  }
}
