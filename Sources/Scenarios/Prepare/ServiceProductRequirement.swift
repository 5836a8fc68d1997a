import OdooXMLRPC
import XMLRPCWire

/// A service product without taxes of its own, found by its internal reference.
struct ServiceProductRequirement: Requirement {
  let internalReference: String
  let name: String

  var subject: String { "service product \(internalReference)" }

  func state(in odoo: PreparedOdoo) async throws(OdooError) -> RequirementState {
    guard
      let found = try await odoo.first(
        "product.product", [.equal("default_code", .string(internalReference))],
        fields: ["type", "invoice_policy", "active"])
    else { return .absent }
    let type = try found.string("type") ?? "none"
    guard type == "service" else {
      return .conflict("has the type \(type)", remedy: "give the profile another internal reference")
    }
    guard try found.bool("active") else {
      return .conflict("is archived", remedy: "unarchive it, or give the profile another internal reference")
    }
    guard try found.string("invoice_policy") == "order" else {
      return .conflict("is not invoiced by ordered quantities", remedy: "set its invoicing policy in Odoo")
    }
    return .met
  }

  func establish(in odoo: PreparedOdoo) async throws(OdooError) {
    try await odoo.create(
      "product.product",
      [
        "name": .string(name), "default_code": .string(internalReference), "type": "service",
        "invoice_policy": "order", "list_price": .double(0), "taxes_id": .commands([.set([])]),
      ])
  }
}
