import OdooXMLRPC
import XMLRPCWire

/// A bank journal for a payment gateway, whose payments are booked on the journal's own account.
///
/// A new journal's payments go to "Outstanding Receipts" until a bank statement comes; a gateway's money is there when
/// Shopify says so.
struct JournalRequirement: Requirement {
  let code: String
  let name: String

  init(_ gateway: ProfileGateway) {
    code = gateway.journalCode
    name = gateway.journalName
  }

  var subject: String { "journal \(code) \"\(name)\"" }

  func state(in odoo: PreparedOdoo) async throws(OdooError) -> RequirementState {
    guard let journal = try await journal(odoo) else { return .absent }
    let type = try journal.string("type") ?? "none"
    guard ["bank", "cash", "credit"].contains(type) else {
      return .conflict("has the type \(type), not bank", remedy: "give the gateway another journal code")
    }
    guard try journal.bool("active") else {
      return .conflict("is archived", remedy: "unarchive it, or give the gateway another journal code")
    }
    guard try journal.many2one("default_account_id") != nil else {
      return .conflict("has no account", remedy: "set its bank account in Odoo")
    }
    return try await odoo.client.hasPaymentAccounts(journal: journal.id)
      ? .met : .missing("does not book payments on an account of their own")
  }

  func establish(in odoo: PreparedOdoo) async throws(OdooError) {
    if try await journal(odoo) == nil {
      try await odoo.create(
        "account.journal",
        ["name": .string(name), "code": .string(code), "type": "bank", "company_id": .int(odoo.company)])
    }
    guard let journal = try await journal(odoo), let account = try journal.many2one("default_account_id")
    else {
      throw OdooError(.shape("the new journal \(code) has no account"), operation: "account.journal.create")
    }
    let outcome = await odoo.client.setPaymentAccounts(ofJournal: journal.id, to: account.id)
    if let error = outcome.error { throw error }
  }

  private func journal(_ odoo: PreparedOdoo) async throws(OdooError) -> Record? {
    try await odoo.first(
      "account.journal", [.equal("code", .string(code)), .equal("company_id", .int(odoo.company))],
      fields: ["type", "active", "default_account_id"])
  }
}
