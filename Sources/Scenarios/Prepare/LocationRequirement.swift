import OdooXMLRPC
import XMLRPCWire

/// An internal stock location, by its complete name; made below a location that is there.
struct LocationRequirement: Requirement {
  /// `WH/Stock/Berlin`.
  let completeName: String

  init(_ location: ProfileLocation) { completeName = location.odoo }

  var subject: String { "stock location \(completeName)" }

  func state(in odoo: PreparedOdoo) async throws(OdooError) -> RequirementState {
    if let found = try await location(completeName, odoo) {
      let usage = try found.string("usage") ?? "none"
      return usage == "internal"
        ? .met
        : .conflict("has the usage \(usage), not internal", remedy: "map the Shopify location to another one")
    }
    guard let parent = parentName, try await location(parent, odoo) != nil else {
      return .conflict(
        "is not there, nor the location above it",
        remedy: "create the warehouse in Odoo, or change the profile")
    }
    return .absent
  }

  func establish(in odoo: PreparedOdoo) async throws(OdooError) {
    guard let parentName, let parent = try await location(parentName, odoo) else { return }
    let name = String(completeName.dropFirst(parentName.count + 1))
    try await odoo.create(
      "stock.location", ["name": .string(name), "location_id": .int(parent.id), "usage": "internal"])
  }

  /// `WH/Stock` of `WH/Stock/Berlin`; nil for a location without one above it.
  private var parentName: String? {
    completeName.lastIndex(of: "/").map { String(completeName[..<$0]) }
  }

  private func location(_ name: String, _ odoo: PreparedOdoo) async throws(OdooError) -> Record? {
    try await odoo.client.searchRead(
      "stock.location", [.equal("complete_name", .string(name))], fields: ["usage"], order: "id", limit: 1
    ).first
  }
}
