import CommerceTypes
import OdooXMLRPC

/// Holds an order, before anything more is written of it, when Shopify took a delivery back whose goods have left in
/// Odoo: a fulfillment was cancelled, or the whole order. Only a person knows where the goods are.
struct DeliveredGoodsCheck: Sendable {
  let session: OdooSession
  let plan: Plan

  func check(known: [LinkKey: Link]) async throws {
    guard plan.cancelledAt != nil || !plan.withdrawn.isEmpty, let sale = try await sale(known) else { return }
    let transfers = try await TransferReader(session: session).transfers(ofSale: sale)
    for transfer in transfers where transfer.isDone && !transfer.isReturn && isOut(transfer, transfers) {
      if let cancelled = plan.cancelledAt {
        throw session.hold(
          "Shopify cancelled it at \(cancelled) although its goods have left Odoo with \(name(of: transfer)); the "
            + "sale was not cancelled, and nothing more of it is carried over",
          "get the goods back and return that transfer in Odoo, then credit the sale there; or keep the sale as "
            + "it is")
      }
      if let fulfillment = plan.withdrawn.first(where: { $0.gid.text == transfer.origin }) {
        throw session.hold(
          "Shopify cancelled its fulfillment \(fulfillment.name), whose goods have left Odoo with "
            + "\(name(of: transfer)); nothing more of it is carried over",
          "return that transfer in Odoo if the goods are back, and ship them there by hand when they leave again"
        )
      }
    }
  }

  private func sale(_ known: [LinkKey: Link]) async throws(ConnectorError) -> Int? {
    if let id = known[LinkKey(gid: plan.order.gid, role: .sale)]?.record { return id }
    return try await session.recordID(plan.order.externalID, model: "sale.order")
  }

  private func name(of transfer: Transfer) -> String {
    "the transfer \(transfer.name ?? "") (stock.picking \(transfer.id))"
  }

  /// Whether any of its units has not come back.
  private func isOut(_ transfer: Transfer, _ all: [Transfer]) -> Bool {
    var back: [Int: ExactDecimal] = [:]
    for move in all.filter({ $0.isReturn && $0.isDone }).flatMap(\.moves) where !move.isCancelled {
      if let origin = move.returnedMove { back[origin, default: .zero] += move.quantity }
    }
    return transfer.moves.contains { !$0.isCancelled && $0.quantity > (back[$0.id] ?? .zero) }
  }
}
