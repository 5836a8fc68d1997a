import CommerceTypes
import OdooXMLRPC

/// Holds an order with a unit price that Odoo would round as it stores it, when the line would then come to something
/// else, before anything is written.
///
/// Odoo is asked for its digits only when a price has more than currencies do.
struct PriceDigitsCheck: Sendable {
  let session: OdooSession

  func check(_ plan: Plan) async throws {
    let currency = plan.order.currency
    let lines = (plan.order.lines + plan.refunds.flatMap { $0.creditNote?.lines ?? [] })
      .filter { $0.unitPrice.fractionDigits > currency.minorDigits }
    guard !lines.isEmpty else { return }
    let digits = try await session.reading("asking how exact prices are") { () throws(OdooError) in
      try await session.client.unitPriceDigits()
    }
    guard let digits else { return }
    for line in lines {
      var stored = line
      stored.unitPrice = line.unitPrice.roundedHalfUp(to: digits)
      let (wanted, made) = (
        line.amount(digits: currency.minorDigits), stored.amount(digits: currency.minorDigits)
      )
      guard wanted != made else { continue }
      throw session.hold(
        "line \"\(line.name)\": its unit price would have to be \(line.unitPrice) for \(line.quantity) to come to "
          + "\(Money(wanted, currency)), and Odoo keeps \(digits) digits of it, which makes \(Money(made, currency))",
        "set \"\(OdooClient.pricePrecisionName)\" in Odoo under Settings, Technical, Database Structure, Decimal "
          + "Accuracy (developer mode) to at least \(line.unitPrice.fractionDigits) digits; labrun prepare does it "
          + "for a lab")
    }
  }
}
