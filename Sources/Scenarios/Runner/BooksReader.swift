import CommerceTypes
import OdooXMLRPC
import XMLRPCWire

/// Reads what Odoo holds of a run's orders, whoever wrote it.
///
/// Sale orders are found by the profile's reference; everything else hangs on them, or on the customer, whose
/// e-mail no other run has.
struct BooksReader {
  let client: OdooClient
  let catalog: FieldCatalog
  let scenario: LoadedScenario
  let records: ProfileRecords
  let products: [String: Int]
  /// Reads in Odoo 19's words.
  var reader: NeutralReader { NeutralReader(catalog) }

  /// Stock of every product of the run at every location of the profile.
  func readStock() async throws -> [Books.StockKey: Books.Stock] {
    var stock: [Books.StockKey: Books.Stock] = [:]
    let places = Dictionary(records.locations.map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let skus = Dictionary(uniqueKeysWithValues: products.map { ($1, $0) })
    let quants = try await reader.searchRead(
      "stock.quant",
      [.isIn("product_id", products.values.sorted()), .isIn("location_id", places.keys.sorted())],
      fields: ["product_id", "location_id", "quantity", "reserved_quantity"])
    for quant in quants {
      guard let sku = skus[try quant.requiredID("product_id")],
        let place = places[try quant.requiredID("location_id")]
      else { continue }
      let key = Books.StockKey(sku: sku, location: place)
      stock[key, default: Books.Stock()].quantity += try quant.decimal("quantity")
      stock[key, default: Books.Stock()].reserved += try quant.decimal("reserved_quantity")
    }
    return stock
  }

  /// Everything of these orders.
  func read(_ orders: [OrderFacts], stockBefore: [Books.StockKey: Books.Stock]) async throws -> Books {
    var books = Books()
    books.stockBefore = stockBefore
    books.stock = try await readStock()
    books.taxIDs = records.taxes
    for tax in scenario.profile.taxes {
      if let id = records.taxes[tax.key] { books.taxNames[id] = tax.odooName }
    }
    for (email, orders) in Dictionary(grouping: orders, by: \.email) {
      let partners = try await partners(email)
      var customer = Books.CustomerRecords(partners: partners.roots)
      customer.receivables = try await receivables(partners.all)
      books.customers[email] = customer
      try await read(orders, partners.all, into: &books)
    }
    return books
  }

  private func read(_ orders: [OrderFacts], _ partners: [Int], into books: inout Books) async throws {
    let isAlone = orders.count == 1
    let allMoves = try await moves(partners)
    let allPayments = try await payments(partners)
    for order in orders {
      var found = Books.OrderRecords()
      let sales = try await saleOrders(order)
      found.saleOrders = sales.map(\.order)
      let invoices = Set(sales.flatMap(\.invoices))
      found.moves = allMoves.filter { entry in
        isAlone || invoices.contains(entry.move.id) || entry.names(order)
          || entry.reverses.map(invoices.contains) ?? false
      }.map(\.move)
      let own = Set(found.moves.map(\.id))
      found.payments = allPayments.filter { entry in
        isAlone || entry.text.contains(order.name) || !own.isDisjoint(with: entry.invoices)
      }.map(\.payment)
      found.pickings = try await pickings(sales.map(\.order.id))
      found.waiting = try await waiting(in: found.pickings)
      if order.isHeld { try await searchTraces(order, partners, &found) }
      books.orders[order.name] = found
    }
  }

  private func partners(_ email: String) async throws -> (roots: [Int], all: [Int]) {
    let archived: Context = ["active_test": false]
    let own = try await reader.searchRead(
      "res.partner", [.equal("email", .string(email))], fields: ["parent_id"], order: "id", context: archived)
    let roots = try own.filter { try $0.many2one("parent_id") == nil }.map(\.id)
    let children = try await reader.search(
      "res.partner", [.isIn("parent_id", own.map(\.id))], order: "id", context: archived)
    return (roots, Array(Set(own.map(\.id) + children)).sorted())
  }

  private func saleOrders(_ order: OrderFacts) async throws -> [(order: Books.SaleOrder, invoices: [Int])] {
    let reference = scenario.profile.orderReference
    let text = reference.content == .name ? order.name : order.gid
    let found = try await reader.searchRead(
      "sale.order", [.equal(reference.field, .string(text))],
      fields: ["name", "state", "amount_untaxed", "amount_tax", "amount_total", "invoice_ids"], order: "id")
    return try found.map { record in
      let sale = Books.SaleOrder(
        id: record.id, name: try record.string("name") ?? "", state: try record.string("state") ?? "",
        untaxed: try record.money("amount_untaxed", digits: order.digits),
        tax: try record.money("amount_tax", digits: order.digits),
        total: try record.money("amount_total", digits: order.digits))
      return (sale, try record.ids("invoice_ids"))
    }
  }

  private struct MoveEntry {
    var move: Books.Move
    var reverses: Int?
    var texts: [String]

    func names(_ order: OrderFacts) -> Bool {
      texts.contains { $0.contains(order.name) || $0.contains(order.gid) }
    }
  }

  private func moves(_ partners: [Int]) async throws -> [MoveEntry] {
    let digits = scenario.shop.currency.minorDigits
    let found = try await reader.searchRead(
      "account.move", [.isIn("partner_id", partners), .isIn("move_type", ["out_invoice", "out_refund"])],
      fields: [
        "name", "move_type", "state", "amount_untaxed", "amount_tax", "amount_total", "payment_state",
        "reversed_entry_id", "invoice_origin", "ref",
      ], order: "id")
    let taxLines = try await reader.searchRead(
      "account.move.line", [.isIn("move_id", found.map(\.id)), .notEqual("tax_line_id", false)],
      fields: ["move_id", "tax_line_id", "amount_currency"], order: "id")
    var taxes: [Int: [Int: ExactDecimal]] = [:]
    for line in taxLines {
      let amount = try line.money("amount_currency", digits: digits)
      taxes[try line.requiredID("move_id"), default: [:]][
        try line.requiredID("tax_line_id"), default: .zero] += amount
    }
    return try found.map { record in
      let type = try record.string("move_type") ?? ""
      // An invoice owes tax, a negative amount of its journal item; a credit note takes it back.
      let signed = (taxes[record.id] ?? [:]).mapValues { type == "out_invoice" ? -$0 : $0 }
      let move = Books.Move(
        id: record.id, name: try record.string("name") ?? "draft", type: type,
        state: try record.string("state") ?? "", untaxed: try record.money("amount_untaxed", digits: digits),
        tax: try record.money("amount_tax", digits: digits),
        total: try record.money("amount_total", digits: digits),
        paymentState: try record.string("payment_state") ?? "", taxes: signed)
      return MoveEntry(
        move: move, reverses: try record.many2one("reversed_entry_id")?.id,
        texts: [try record.string("invoice_origin"), try record.string("ref")].compactMap { $0 })
    }
  }

  private struct PaymentEntry {
    var payment: Books.Payment
    var text: String
    var invoices: [Int]
  }

  private func payments(_ partners: [Int]) async throws -> [PaymentEntry] {
    let digits = scenario.shop.currency.minorDigits
    let hasInvoices = try await catalog.has("reconciled_invoice_ids", on: "account.payment")
    let found = try await reader.searchRead(
      "account.payment", [.isIn("partner_id", partners)],
      fields: ["name", "payment_type", "state", "amount", "memo"]
        + (hasInvoices ? ["reconciled_invoice_ids"] : []),
      order: "id")
    return try found.map { record in
      let payment = Books.Payment(
        id: record.id, name: try record.string("name") ?? "draft",
        type: try record.string("payment_type") ?? "", state: try record.string("state") ?? "",
        amount: try record.money("amount", digits: digits))
      return PaymentEntry(
        payment: payment, text: try record.string("memo") ?? "",
        invoices: hasInvoices ? try record.ids("reconciled_invoice_ids") : [])
    }
  }

  private func receivables(_ partners: [Int]) async throws -> [Books.Receivable] {
    let lines = try await reader.searchRead(
      "account.move.line",
      [
        .isIn("partner_id", partners), .equal("parent_state", "posted"),
        .equal("account_id.account_type", "asset_receivable"),
      ],
      fields: ["move_id", "amount_residual_currency"], order: "id")
    return try lines.map { line in
      Books.Receivable(
        id: line.id, moveName: try line.many2one("move_id")?.name ?? "",
        residual: try line.money("amount_residual_currency", digits: scenario.shop.currency.minorDigits))
    }
  }

  private func pickings(_ sales: [Int]) async throws -> [Books.Picking] {
    let fields = ["name", "state", "picking_type_code"]
    var found = try await reader.searchRead(
      "stock.picking", [.isIn("sale_id", sales)], fields: fields, order: "id")
    // Returns and backorders that lost their sale order still hang on its transfers.
    for link in ["return_id", "backorder_id"] where try await catalog.has(link, on: "stock.picking") {
      let known = found.map(\.id)
      found += try await reader.searchRead(
        "stock.picking", [.isIn(link, known), .condition("id", "not in", .ints(known))], fields: fields,
        order: "id")
    }
    return try found.map { record in
      Books.Picking(
        id: record.id, name: try record.string("name") ?? "", state: try record.string("state") ?? "",
        direction: try record.string("picking_type_code") ?? "")
    }
  }

  /// Everything that names an order of which nothing may be written.
  private func searchTraces(
    _ order: OrderFacts, _ partners: [Int], _ found: inout Books.OrderRecords
  ) async throws {
    let reference = scenario.profile.orderReference
    let text = reference.content == .name ? order.name : order.gid
    let searches: [(String, Domain)] = [
      ("res.partner", [.equal("email", .string(order.email))]),
      ("sale.order", [.equal(reference.field, .string(text))]),
      ("account.move", [.or, .isIn("partner_id", partners), .ilike("ref", order.name)]),
      ("account.payment", [.isIn("partner_id", partners)]),
      ("stock.picking", [.or, .isIn("partner_id", partners), .ilike("origin", order.name)]),
    ]
    for (model, domain) in searches {
      let ids = try await reader.search(model, domain, order: "id", context: ["active_test": false])
      found.traces += ids.map { "\(model) \($0)" }
      found.modelsSearched += 1
    }
  }
}
