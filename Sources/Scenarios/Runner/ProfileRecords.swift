import OdooXMLRPC
import XMLRPCWire

/// The records that a profile names, found in the target.
struct ProfileRecords: Sendable {
  /// `account.tax` by the profile's key.
  var taxes: [String: Int] = [:]
  /// `stock.location` by the location's name in Shopify.
  var locations: [String: Int] = [:]
  /// `account.journal` by the gateway's name in Shopify.
  var journals: [String: Int] = [:]

  /// Finds them all, or tells everything that is missing.
  static func find(_ profile: Profile, with client: OdooClient) async throws -> ProfileRecords {
    var found = ProfileRecords()
    var missing: [String] = []
    func one(_ model: String, _ domain: Domain, _ about: String) async throws -> Int? {
      let id = try await client.search(model, domain, order: "id", limit: 1).first
      if id == nil { missing.append(about) }
      return id
    }
    for tax in profile.taxes {
      found.taxes[tax.key] = try await one(
        "account.tax", [.equal("name", .string(tax.odooName)), .equal("type_tax_use", "sale")],
        "the sale tax '\(tax.odooName)'")
    }
    for location in profile.locations {
      found.locations[location.shopify] = try await one(
        "stock.location", [.equal("complete_name", .string(location.odoo))], "the location '\(location.odoo)'"
      )
    }
    for gateway in profile.gateways {
      found.journals[gateway.shopify] = try await one(
        "account.journal", [.equal("code", .string(gateway.journalCode))],
        "the journal \(gateway.journalCode)")
    }
    guard missing.isEmpty else {
      throw RunFailure(
        .unreachable, "Odoo lacks \(missing.joined(separator: ", ")) of the profile \(profile.name)",
        remedy: "run labrun prepare with this profile")
    }
    return found
  }
}
