import OdooXMLRPC
import XMLRPCWire

/// The apps whose models the scenarios work on; told by fields, since not every user may read the module list.
struct AppsRequirement: Requirement {
  let subject = "the apps Sales, Inventory, Invoicing and Delivery Costs"

  private static let fields = [
    ("sale.order", "picking_ids", "Sales and Inventory"),
    ("stock.picking", "carrier_tracking_ref", "Delivery Costs"),
    ("account.move.line", "sale_line_ids", "Sales and Invoicing"),
  ]

  func state(in odoo: PreparedOdoo) async throws(OdooError) -> RequirementState {
    var missing: [String] = []
    for (model, field, apps) in Self.fields where try await !has(model, field, odoo) {
      missing.append("\(apps) (no \(model).\(field))")
    }
    guard missing.isEmpty else {
      return .conflict(
        "are not all installed: " + missing.joined(separator: ", "), remedy: "install them in Odoo under Apps"
      )
    }
    return .met
  }

  /// Apps are never installed from here: that changes a whole database.
  func establish(in odoo: PreparedOdoo) async throws(OdooError) {}

  private func has(_ model: String, _ field: String, _ odoo: PreparedOdoo) async throws(OdooError) -> Bool {
    do {
      let answer = try await odoo.client.execute(
        model, "fields_get", [.strings([field])], ["attributes": .strings(["type"])])
      return answer[field] != nil
    } catch {
      // A model that isn't there is a refusal; anything else is a failure of the check itself.
      if case .fault = error.code { return false }
      throw error
    }
  }
}
