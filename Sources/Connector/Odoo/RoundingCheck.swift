import CommerceTypes
import OdooXMLRPC

/// Holds an order whose taxes Odoo would make other than Shopify, because its company rounds globally.
///
/// Odoo is asked how the company rounds only when that matters to a document that is still to be made.
struct RoundingCheck: Sendable {
  let session: OdooSession

  /// - Parameter tax: any of the plan's taxes, with its `company_id`.
  func check(_ plan: Plan, known: [LinkKey: Link], tax: Record) async throws {
    let currency = plan.order.currency
    for (document, lines) in documents(of: plan, known) {
      let differences = GlobalRounding.differences(in: lines, digits: currency.minorDigits)
      if differences.isEmpty { continue }
      guard try await roundsGlobally(companyOf: tax) else { return }
      let amounts = differences.map { difference in
        "\(Money(difference.globally, currency)) of \"\(difference.tax.name)\", which Shopify rounds line by line "
          + "to \(Money(difference.perLine, currency))"
      }
      throw session.hold(
        "Odoo's company rounds each tax once for all lines: for the \(document) it would make "
          + amounts.joined(separator: ", and "),
        "set Rounding Method to \"Round per Line\" in Odoo's Invoicing settings; labrun prepare does it for a lab"
      )
    }
  }

  /// The documents that no link knows yet; what is there already is compared by its own totals.
  private func documents(of plan: Plan, _ known: [LinkKey: Link]) -> [(name: String, lines: [LinePlan])] {
    func isMissing(_ gid: GID, _ role: LinkKey.Role) -> Bool {
      known[LinkKey(gid: gid, role: role)]?.record == nil
    }
    var documents: [(name: String, lines: [LinePlan])] = []
    if isMissing(plan.order.gid, .sale) {
      documents.append(("order", plan.order.lines))
    } else if plan.invoice != nil, isMissing(plan.order.gid, .invoice) {
      // Its lines are the order's.
      documents.append(("invoice", plan.order.lines))
    }
    for refund in plan.refunds {
      guard let note = refund.creditNote, isMissing(refund.gid, .creditNote) else { continue }
      documents.append(("credit note of refund \(refund.gid.number)", note.lines))
    }
    return documents
  }

  private func roundsGlobally(companyOf tax: Record) async throws(ConnectorError) -> Bool {
    let id = try session.field { () throws(OdooError) in try tax.requiredID("company_id") }
    let field = "tax_calculation_rounding_method"
    guard let company = try await session.record("res.company", id, fields: [field]) else { return false }
    return try session.field { () throws(OdooError) in try company.string(field) } == "round_globally"
  }
}
