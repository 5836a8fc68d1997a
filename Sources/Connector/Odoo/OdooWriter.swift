import CommerceTypes
import Logging
import OdooXMLRPC

/// Carries a plan out as Odoo's limited user: writes what is missing and nothing else.
///
/// The order of the steps matters: an invoice is settled before a credit note is posted, because Odoo reconciles a credit
/// note with an invoice that is still open.
struct OdooWriter: Sendable {
  let client: OdooClient
  let links: LinkStore
  let configuration: MappingConfiguration
  let cache: LookupCache
  let logger: Logger

  /// Throws a `HoldReason` or a `ConnectorError`.
  func carryOut(_ plan: Plan) async throws {
    do { try await write(plan) } catch {
      // What a person now mends in Odoo counts at the very next attempt.
      cache.clear()
      throw error
    }
  }

  private func write(_ plan: Plan) async throws {
    let known = try await links.links(of: plan.gids)
    guard !plan.isComplete(known) else {
      logger.debug("order \(plan.order.reference): everything is there")
      return
    }
    let session = try await open(plan)
    let names = try await OdooLookup(session: session, configuration: configuration, cache: cache)
      .names(for: plan, known: known)
    try await DeliveredGoodsCheck(session: session, plan: plan).check(known: known)
    try await PartnerWriter(session: session, names: names).write(plan.order, known: known)
    let sale = try await SaleWriter(session: session, names: names, plan: plan).write(known: known)
    // Finding a sale without a link puts further links in doubt.
    let current = try await links.links(of: plan.gids)
    let step = WritingStep(
      session: session, names: names, plan: plan, sale: sale,
      salesJournal: configuration.salesJournalCode.flatMap { names.journals[$0] }, known: current)
    try await step.writeMoney()
    try await step.writeDeliveries()
    for refund in plan.refunds { try await step.writeReturn(refund) }
    try await step.writeRest()
  }

  private func open(_ plan: Plan) async throws(ConnectorError) -> OdooSession {
    let subject = "order \(plan.order.reference)"
    let map: VersionMap
    do { map = try await client.versionMap() } catch {
      throw OdooSession.failure(error, "asking for the version", of: subject)
    }
    return OdooSession(client: client, map: map, links: links, logger: logger, subject: subject)
  }
}
