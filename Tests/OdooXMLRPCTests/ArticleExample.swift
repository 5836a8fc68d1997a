import CommerceTypes
import CurlTransport
import OdooXMLRPC

/// Prints up to ten orders that can be invoiced, and invoices them.
func invoiceOrders(_ connection: OdooConnection) async throws {
  let odoo = OdooClient(connection, transport: CurlHTTPTransport())
  let orders = try await odoo.searchRead(
    SaleOrder.self, [.equal(\.state, .sale), .equal(\.invoiceStatus, .toInvoice)],
    fields: [\.name, \.partner, \.currency, \.amountTotal], order: [.ascending(\.dateOrder)], limit: 10)
  for order in orders {
    let total = (order.amountTotal ?? 0).roundedHalfUp(to: 2)
    print(order.name ?? "", order.partner?.name ?? "", total, order.currency?.name ?? "")
    guard case .done(let draft?) = await odoo.invoice(sale: order.id.rawValue) else { continue }
    switch await odoo.post(move: draft) {
    case .done: print("posted invoice \(draft)")
    case .refused(let error): print("nothing was written: \(error)")
    case .unknown(let error): print("read it back before trying again: \(error)")
    }
  }
}
