import CommerceTypes
import OdooXMLRPC
import ShopifySim
import XMLRPCWire

/// Reads what a scenario left in Odoo, one call a model, and writes it down without what only this run has.
///
/// It judges nothing: a record that should not be there is observed like any other.
struct ObservationReader {
  let stage: Stage

  /// The records of these orders, sorted; `books` says which they are.
  func read(_ orders: [OrderFacts], _ books: Books) async throws -> [ObservedRecord] {
    let fetch = RecordFetch(catalog: stage.catalog)
    var all: [String: [ReadRecord]] = [:]
    try await readSales(orders, books, fetch, into: &all)
    try await readAccounting(books, fetch, into: &all)
    try await readStock(books, fetch, into: &all)
    var keys = ObservationKeys(text: RunText(names: stage.names, shopIDs: shopIDs()))
    let related = try await RelatedRecords(stage: stage).read(all)
    keys.assign(&all, related)
    let writer = ObservationWriter(
      keys: keys, related: related, catalog: stage.catalog,
      digits: stage.scenario.shop.currency.minorDigits)
    var observed: [ObservedRecord] = []
    for model in ObservedFields.models {
      for record in all[model] ?? [] { observed.append(try await writer.write(record)) }
    }
    return observed.sorted()
  }

  private func readSales(
    _ orders: [OrderFacts], _ books: Books, _ fetch: RecordFetch, into all: inout [String: [ReadRecord]]
  ) async throws {
    let own = owners(books) { $0.saleOrders.map(\.id) }
    all["sale.order"] = try await fetch("sale.order", [.isIn("id", own.keys.sorted())], extra: ["name"])
      .map { owned($0, by: own[$0.id]) }
    all["sale.order.line"] = try await fetch(
      "sale.order.line", [.isIn("order_id", own.keys.sorted())], extra: ["order_id"]
    ).map { owned($0, by: $0.link("order_id").flatMap { own[$0] }) }

    // A customer with several orders belongs to none of them alone.
    let emails = Dictionary(grouping: orders, by: \.email).mapValues { orders in
      orders.count == 1 ? orders.first.map { plain($0.name) } : nil
    }
    let domain: Domain = [
      .or, .isIn("email", emails.keys.sorted()), .isIn("parent_id.email", emails.keys.sorted()),
    ]
    let partners = try await fetch("res.partner", domain)
    let roots = Dictionary(partners.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    all["res.partner"] = partners.map { partner in
      let email = partner.string("email") ?? partner.link("parent_id").flatMap { roots[$0]?.string("email") }
      return owned(partner, by: email.flatMap { emails[$0] ?? nil })
    }
  }

  private func readAccounting(
    _ books: Books, _ fetch: RecordFetch, into all: inout [String: [ReadRecord]]
  ) async throws {
    let payers = owners(books) { $0.payments.map(\.id) }
    let payments = try await fetch("account.payment", [.isIn("id", payers.keys.sorted())], extra: ["name"])
      .map { owned($0, by: payers[$0.id]) }
    all["account.payment"] = payments
    var own = owners(books) { $0.moves.map(\.id) }
    for payment in payments {
      if let move = payment.link("move_id") { own[move] = payment.order }
    }
    all["account.move"] = try await fetch("account.move", [.isIn("id", own.keys.sorted())], extra: ["name"])
      .map { owned($0, by: own[$0.id]) }
    all["account.move.line"] = try await fetch(
      "account.move.line", [.isIn("move_id", own.keys.sorted())],
      extra: ["move_id", "account_type"]
    ).map { owned($0, by: $0.link("move_id").flatMap { own[$0] }) }
    all["account.tax"] = try await fetch(
      "account.tax", [.isIn("id", Set(stage.records.taxes.values).sorted())])
  }

  private func readStock(
    _ books: Books, _ fetch: RecordFetch, into all: inout [String: [ReadRecord]]
  ) async throws {
    let own = owners(books) { $0.pickings.map(\.id) }
    all["stock.picking"] = try await fetch("stock.picking", [.isIn("id", own.keys.sorted())], extra: ["name"])
      .map { owned($0, by: own[$0.id]) }
    all["stock.move"] = try await fetch("stock.move", [.isIn("picking_id", own.keys.sorted())])
      .map { owned($0, by: $0.link("picking_id").flatMap { own[$0] }) }
    all["stock.quant"] = try await fetch(
      "stock.quant", [.isIn("product_id", stage.products.values.sorted())])
  }

  /// What the shop's ids stand for, which a run makes anew.
  private func shopIDs() -> [Int: String] {
    var ids: [Int: String] = [:]
    for order in stage.simulator.withShop(\.orders) {
      let name = plain(order.name)
      ids[order.id] = name
      func note(_ kind: String, _ made: [Int]) {
        for (index, id) in made.enumerated() { ids[id] = "\(name) \(kind) \(index + 1)" }
      }
      note("transaction", order.transactions.map(\.id))
      note("fulfillment", order.fulfillments.map(\.id))
      note("refund", order.refunds.map(\.id))
    }
    return ids
  }

  /// Whose these records are: the order's name by the record's id.
  private func owners(_ books: Books, _ ids: (Books.OrderRecords) -> [Int]) -> [Int: String] {
    var owners: [Int: String] = [:]
    for (name, records) in books.orders.sorted(by: { $0.key < $1.key }) {
      for id in ids(records) where owners[id] == nil { owners[id] = plain(name) }
    }
    return owners
  }

  private func owned(_ record: ReadRecord, by order: String?) -> ReadRecord {
    var record = record
    record.order = order
    return record
  }

  private func plain(_ name: String) -> String { name.replacing("-\(stage.names.token)", with: "") }
}
