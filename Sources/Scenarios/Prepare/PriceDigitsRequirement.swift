import OdooXMLRPC
import XMLRPCWire

/// Digits of unit prices, where Odoo rounds them as it stores them: with two, some amounts of Shopify's can't be
/// reached by any price.
struct PriceDigitsRequirement: Requirement {
  let digits: Int

  var subject: String { "unit prices of \(digits) digits" }

  func state(in odoo: PreparedOdoo) async throws(OdooError) -> RequirementState {
    switch try await odoo.client.unitPriceDigits() {
    case nil: return .met
    case let actual? where actual >= digits: return .met
    case let actual?: return .missing("are stored with \(actual)")
    }
  }

  func establish(in odoo: PreparedOdoo) async throws(OdooError) {
    if let error = await odoo.client.setUnitPriceDigits(digits).error { throw error }
  }
}
