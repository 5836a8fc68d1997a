import CommerceTypes
import ShopifySim
import Testing

@testable import Scenarios

@Suite("Invariants on a hand-made shop")
struct InvariantTests {
  /// Two mugs at 11.90 and shipping 5.95, 19 % included, paid, sent; one mug refunded and restocked.
  private func evidence(_ change: (inout Books) -> Void = { _ in }) throws -> Scenarios.Evidence {
    var shop = Shop(
      ShopConfiguration(
        domain: "lab.myshopify.com", currency: .eur, taxesIncluded: true, taxShipping: true,
        taxes: [TaxInput(title: "DE VAT", rate: TaxRate(percent: 19))], locations: ["Berlin"],
        products: [ProductInput(sku: SKU("MUG"), title: "Mug", price: 11)]))
    let steps: [ShopStep] = [
      .setInventory(InventoryInput(sku: SKU("MUG"), location: "Berlin", available: 10)),
      .placeOrder(
        OrderInput(
          name: "#1", email: "ada@example.com",
          lines: [
            OrderLineInput(sku: SKU("MUG"), quantity: 2, price: ExactDecimal(minorUnits: 1190, digits: 2))
          ],
          shipping: [ShippingInput(title: "Standard", price: ExactDecimal(minorUnits: 595, digits: 2))],
          transactions: [TransactionInput(gateway: "shopify_payments")])),
      .fulfill(FulfillmentInput(order: "#1", location: "Berlin")),
      .refund(
        RefundInput(
          order: "#1",
          lines: [RefundInput.Line(sku: SKU("MUG"), quantity: 1, restock: .return, location: "Berlin")],
          transactions: [RefundInput.Transaction(amount: ExactDecimal(minorUnits: 1190, digits: 2))])),
    ]
    for step in steps { _ = try shop.apply(step) }
    var books = Self.books
    change(&books)
    return Scenarios.Evidence(
      orders: shop.orders.map { OrderFacts($0, in: shop, isHeld: false) }, books: books, profile: Self.profile
    )
  }

  private static func amount(_ cents: Int) -> ExactDecimal { ExactDecimal(minorUnits: cents, digits: 2) }

  private static let profile = Profile(
    name: "lab", currency: .eur,
    taxes: [
      ProfileTax(
        key: "de-19", title: "DE VAT", rate: TaxRate(percent: 19), priceIncluded: true, odooName: "VAT 19 %")
    ], locations: [ProfileLocation(shopify: "Berlin", odoo: "WH/Stock")], shippingProduct: "SHIPPING")

  private static func move(_ id: Int, _ type: String, _ total: Int, tax: Int) -> Books.Move {
    Books.Move(
      id: id, name: "MOVE/\(id)", type: type, state: "posted", untaxed: amount(total - tax), tax: amount(tax),
      total: amount(total), paymentState: "paid", taxes: [5: amount(tax)])
  }

  private static let books: Books = {
    var books = Books()
    var order = Books.OrderRecords()
    order.saleOrders = [
      Books.SaleOrder(
        id: 1, name: "S1", state: "sale", untaxed: amount(2500), tax: amount(475), total: amount(2975))
    ]
    order.moves = [move(1, "out_invoice", 2975, tax: 475), move(2, "out_refund", 1190, tax: 190)]
    order.payments = [
      Books.Payment(id: 1, name: "P1", type: "inbound", state: "paid", amount: amount(2975)),
      Books.Payment(id: 2, name: "P2", type: "outbound", state: "paid", amount: amount(1190)),
    ]
    order.pickings = [
      Books.Picking(id: 1, name: "OUT/1", state: "done", direction: "outgoing"),
      Books.Picking(id: 2, name: "IN/1", state: "done", direction: "incoming"),
    ]
    books.orders["#1"] = order
    books.customers["ada@example.com"] = Books.CustomerRecords(
      partners: [9], receivables: [Books.Receivable(id: 4, moveName: "MOVE/1", residual: .zero)])
    let key = Books.StockKey(sku: "MUG", location: "Berlin")
    books.stockBefore[key] = Books.Stock(quantity: 10)
    books.stock[key] = Books.Stock(quantity: 9)
    books.taxIDs = ["de-19": 5]
    books.taxNames = [5: "VAT 19 %"]
    return books
  }()

  private func failures(_ change: (inout Books) -> Void) throws -> [String: [String]] {
    let reports = InvariantSuite(exceptions: []).run(try evidence(change))
    return reports.reduce(into: [:]) { result, report in
      guard !report.failures.isEmpty else { return }
      result[report.name] = report.failures.map { "\($0.subject): \($0.expected) / \($0.actual)" }
    }
  }

  @Test("Right books satisfy every invariant, and each compares something")
  func right() throws {
    let reports = InvariantSuite(exceptions: []).run(try evidence())
    #expect(reports.flatMap(\.failures) == [])
    #expect(reports.map(\.name).count == 5)
    for report in reports { #expect(report.compared > 0) }
  }

  @Test("A cent too much on an invoice is told with both amounts")
  func wrongTotal() throws {
    let found = try failures { $0.orders["#1"]?.moves[0].total = Self.amount(2976) }
    #expect(found == ["books-balance": ["#1: Σ posted invoices: 29.75 / 29.76"]])
  }

  @Test("A right total with the tax on another tax does not balance")
  func wrongTax() throws {
    let found = try failures { $0.orders["#1"]?.moves[1].taxes = [6: Self.amount(190)] }
    #expect(
      found["books-balance"] == [
        "#1: VAT 19 % on posted credit notes: 1.90 / 0.00",
        "#1: account.tax 6 on posted credit notes: 0.00 / 1.90",
      ])
  }

  @Test("A second credit note is a duplicate, and more than was refunded")
  func secondCreditNote() throws {
    let found = try failures { $0.orders["#1"]?.moves.append(Self.move(3, "out_refund", 1190, tax: 190)) }
    #expect(found["no-duplicate-records"]?.count == 1)
    #expect(found["books-balance"]?.contains("#1: Σ posted credit notes: 11.90 / 23.80") == true)
    #expect(found["refunds-within-order-total"] == nil)
  }

  @Test("Credit beyond the invoice is told by its own invariant")
  func overCredit() throws {
    let found = try failures { $0.orders["#1"]?.moves[1] = Self.move(2, "out_refund", 3000, tax: 190) }
    #expect(found["refunds-within-order-total"]?.count == 2)
  }

  @Test("An open receivable of a settled order is named")
  func openReceivable() throws {
    let found = try failures { $0.customers["ada@example.com"]?.receivables[0].residual = Self.amount(-1190) }
    #expect(found["receivable-settled"]?.count == 2)
  }

  @Test("Stock that moved twice, and stock reserved for nothing, are told")
  func stock() throws {
    let key = Books.StockKey(sku: "MUG", location: "Berlin")
    let found = try failures {
      $0.stock[key] = Books.Stock(quantity: 8, reserved: 2)
    }
    #expect(
      found == [
        "stock-moved-once": [
          "MUG at Berlin: change of stock.quant.quantity: -1.000 / -2.000",
          "MUG: Σ stock.quant.reserved_quantity: 0.000 / 2.000",
        ]
      ])
  }

  @Test("Two customers, two orders, a draft left over: each is a failure of its own")
  func duplicates() throws {
    let found = try failures { books in
      books.customers["ada@example.com"]?.partners = [9, 10]
      books.orders["#1"]?.payments.append(
        Books.Payment(id: 3, name: "P3", type: "inbound", state: "paid", amount: Self.amount(2975)))
      var draft = Self.move(7, "out_refund", 1190, tax: 190)
      draft.state = "draft"
      books.orders["#1"]?.moves.append(draft)
    }
    #expect(found["no-duplicate-records"]?.count == 3)
  }

  @Test("An order that is to be held may leave nothing, and what was searched is counted")
  func held() throws {
    var evidence = try evidence()
    evidence.orders[0].isHeld = true
    evidence.books.orders["#1"] = Books.OrderRecords(traces: ["sale.order 1"], modelsSearched: 5)
    let reports = InvariantSuite(exceptions: []).run(evidence)
    let nothing = try #require(reports.first { $0.name == "nothing-written" })
    #expect(nothing.compared == 6)
    #expect(nothing.failures.first?.actual == "1: sale.order 1")
    #expect(!reports.contains { $0.name == "books-balance" })
  }

  @Test("An invariant that the file leaves out is reported with its reason")
  func exception() throws {
    let position = SourcePosition(file: "x", line: 1, column: 1)
    let suite = InvariantSuite(
      exceptions: [InvariantException(name: "books-balance", reason: "gift cards", position: position)])
    let report = try #require(suite.run(try evidence()).first)
    #expect(report.note == "left out by the file: gift cards")
    #expect(report.compared == 0)
  }
}
