import CommerceTypes
import OdooXMLRPC

/// Compares what Odoo computed with what the plan proved; a difference holds the order where it stands.
struct TotalsCheck: Sendable {
  let session: OdooSession
  let currency: CurrencyCode

  func compare(_ record: Record, _ wanted: Totals, _ what: String) throws {
    let digits = currency.minorDigits
    let untaxed = try session.field { () throws(OdooError) in
      try record.money("amount_untaxed", digits: digits)
    }
    let tax = try session.field { () throws(OdooError) in try record.money("amount_tax", digits: digits) }
    let total = try session.field { () throws(OdooError) in try record.money("amount_total", digits: digits) }
    guard untaxed == wanted.untaxed, tax == wanted.tax, total == wanted.total else {
      throw session.hold(
        "Odoo computes \(untaxed) + \(tax) = \(Money(total, currency)) for \(what), Shopify's amounts are "
          + "\(wanted.untaxed) + \(wanted.tax) = \(Money(wanted.total, currency))",
        "set the company's tax rounding to round per line, and check the taxes; \(what) stays as it is")
    }
  }
}
