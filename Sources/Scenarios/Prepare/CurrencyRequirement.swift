import CommerceTypes
import OdooXMLRPC
import XMLRPCWire

/// A currency that is active.
struct CurrencyRequirement: Requirement {
  let currency: CurrencyCode

  var subject: String { "currency \(currency)" }

  func state(in odoo: PreparedOdoo) async throws(OdooError) -> RequirementState {
    guard let found = try await record(odoo) else {
      return .conflict("is unknown to this Odoo", remedy: "create it under Accounting, Currencies")
    }
    return try found.bool("active") ? .met : .missing("is not active")
  }

  func establish(in odoo: PreparedOdoo) async throws(OdooError) {
    guard let found = try await record(odoo) else { return }
    try await odoo.write("res.currency", [found.id], ["active": true])
  }

  private func record(_ odoo: PreparedOdoo) async throws(OdooError) -> Record? {
    try await odoo.first(
      "res.currency", [.equal("name", .string(currency.description))], fields: ["name", "active"])
  }
}
