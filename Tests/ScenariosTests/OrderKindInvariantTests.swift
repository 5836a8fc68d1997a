import CommerceTypes
import ShopifySim
import Testing

@testable import Scenarios

@Suite("Invariants on refunds before shipping, money alone, cancellations and several places")
struct OrderKindInvariantTests {
  private static let tee = SKU("TEE")
  private static let profile = Profile(
    name: "lab", currency: .usd,
    taxes: [
      ProfileTax(key: "ny", title: "NY", rate: TaxRate(percent: 4), priceIncluded: false, odooName: "NY 4 %")
    ],
    locations: [
      ProfileLocation(shopify: "A", odoo: "WH/Stock"), ProfileLocation(shopify: "B", odoo: "WH/Stock/B"),
    ], shippingProduct: "SHIPPING")

  private static func amount(_ cents: Int) -> ExactDecimal { ExactDecimal(minorUnits: cents, digits: 2) }

  /// Three tees at 20.00 and 4 %, paid, three on the shelf of A and four on B's; then the steps.
  private func facts(_ steps: [ShopStep], isHeld: Bool = false) throws -> OrderFacts {
    var shop = Shop(
      ShopConfiguration(
        domain: "lab.myshopify.com", currency: .usd,
        taxes: [TaxInput(title: "NY", rate: TaxRate(percent: 4))],
        locations: ["A", "B"], products: [ProductInput(sku: Self.tee, title: "Tee", price: 20)]))
    let begin: [ShopStep] = [
      .setInventory(InventoryInput(sku: Self.tee, location: "A", available: 3)),
      .setInventory(InventoryInput(sku: Self.tee, location: "B", available: 4)),
      .placeOrder(
        OrderInput(
          name: "#1", email: "ada@example.com", lines: [OrderLineInput(sku: Self.tee, quantity: 3)],
          transactions: [TransactionInput(gateway: "pay")])),
    ]
    for step in begin + steps { _ = try shop.apply(step) }
    return try OrderFacts(#require(shop.order(named: "#1")), in: shop, isHeld: isHeld)
  }

  private static func move(_ id: Int, _ type: String, _ total: Int, tax: Int) -> Books.Move {
    Books.Move(
      id: id, name: "MOVE/\(id)", type: type, state: "posted", untaxed: amount(total - tax), tax: amount(tax),
      total: amount(total), paymentState: "paid", taxes: tax == 0 ? [:] : [5: amount(tax)])
  }

  /// The order of 62.40 confirmed, invoiced and paid; three units wait and are reserved.
  private func books(_ change: (inout Books.OrderRecords, inout Books) -> Void = { _, _ in }) -> Books {
    var books = Books()
    var order = Books.OrderRecords()
    order.saleOrders = [
      Books.SaleOrder(
        id: 1, name: "S1", state: "sale", untaxed: 60, tax: Self.amount(240), total: Self.amount(6240))
    ]
    order.moves = [Self.move(1, "out_invoice", 6240, tax: 240)]
    order.payments = [
      Books.Payment(id: 1, name: "P1", type: "inbound", state: "paid", amount: Self.amount(6240))
    ]
    order.pickings = [Books.Picking(id: 1, name: "OUT/1", state: "assigned", direction: "outgoing")]
    order.waiting = ["TEE": 3]
    books.customers["ada@example.com"] = Books.CustomerRecords(
      partners: [9], receivables: [Books.Receivable(id: 4, moveName: "MOVE/1", residual: .zero)])
    books.stockBefore = [key("A"): Books.Stock(quantity: 3), key("B"): Books.Stock(quantity: 4)]
    books.stock = [key("A"): Books.Stock(quantity: 3, reserved: 3), key("B"): Books.Stock(quantity: 4)]
    books.taxIDs = ["ny": 5]
    books.taxNames = [5: "NY 4 %"]
    change(&order, &books)
    books.orders["#1"] = order
    return books
  }

  private func key(_ location: String) -> Books.StockKey { Books.StockKey(sku: "TEE", location: location) }

  private func failures(_ facts: OrderFacts, _ books: Books) -> [String] {
    InvariantSuite(exceptions: []).run(Evidence(orders: [facts], books: books, profile: Self.profile))
      .flatMap { report in
        report.failures.map { "\(report.name): \($0.subject): \($0.expected) / \($0.actual)" }
      }
  }

  /// A credit note with its payment back.
  private func credit(_ order: inout Books.OrderRecords, _ total: Int, tax: Int) {
    order.moves.append(Self.move(2, "out_refund", total, tax: tax))
    order.payments.append(
      Books.Payment(id: 2, name: "P2", type: "outbound", state: "paid", amount: Self.amount(total)))
  }

  @Test("An order that waits is right as it stands")
  func waiting() throws {
    #expect(failures(try facts([]), books()) == [])
  }

  private static let calledOff = ShopStep.refund(
    RefundInput(order: "#1", lines: [RefundInput.Line(sku: tee, quantity: 2, restock: .cancel)]))

  @Test("Units called off before they leave are credited, wait no more and move no stock")
  func refundBeforeShipping() throws {
    let facts = try facts([Self.calledOff])
    let right = books { order, books in
      credit(&order, 4160, tax: 160)
      order.waiting = ["TEE": 1]
      books.stock[key("A")]?.reserved = 1
    }
    #expect(failures(facts, right) == [])
    let stillWaiting = books { order, _ in credit(&order, 4160, tax: 160) }
    #expect(
      failures(facts, stillWaiting) == [
        "stock-moved-once: #1: units of TEE that open transfers wait to send: 1.000 / 3.000",
        "stock-moved-once: TEE: Σ stock.quant.reserved_quantity: 1.000 / 3.000",
      ])
    let sent = books { order, books in
      credit(&order, 4160, tax: 160)
      order.waiting = ["TEE": 1]
      books.stock[key("A")] = Books.Stock(quantity: 1, reserved: 1)
    }
    #expect(
      failures(facts, sent) == ["stock-moved-once: TEE at A: change of stock.quant.quantity: 0.000 / -2.000"])
  }

  @Test("Money alone is a credit note without tax")
  func amountOnly() throws {
    let facts = try facts([
      .refund(RefundInput(order: "#1", transactions: [RefundInput.Transaction(amount: 7)]))
    ])
    #expect(failures(facts, books { order, _ in credit(&order, 700, tax: 0) }) == [])
    #expect(
      failures(facts, books { order, _ in credit(&order, 700, tax: 27) }) == [
        "books-balance: #1: NY 4 % on posted credit notes: 0.00 / 0.27"
      ])
    #expect(
      failures(facts, books()) == [
        "books-balance: #1: Σ posted credit notes: 7.00 / 0.00",
        "no-duplicate-records: #1: posted credit notes: 1 / 0",
        "no-duplicate-records: #1: outbound payments: 1 / 0",
      ])
  }

  @Test("Units that are not restocked leave no return behind, open or done")
  func noRestock() throws {
    let facts = try facts([
      .fulfill(FulfillmentInput(order: "#1", location: "A")),
      .refund(
        RefundInput(order: "#1", lines: [RefundInput.Line(sku: Self.tee, quantity: 1, restock: .noRestock)])),
    ])
    func sent(_ change: (inout Books.OrderRecords) -> Void = { _ in }) -> Books {
      books { order, books in
        credit(&order, 2080, tax: 80)
        order.pickings[0].state = "done"
        order.waiting = [:]
        books.stock[key("A")] = Books.Stock(quantity: 0)
        change(&order)
      }
    }
    #expect(failures(facts, sent()) == [])
    for (state, what) in [("assigned", "incoming transfers left open"), ("done", "incoming transfers done")] {
      let books = sent {
        $0.pickings.append(Books.Picking(id: 2, name: "IN/2", state: state, direction: "incoming"))
      }
      #expect(
        failures(facts, books) == ["no-duplicate-records: #1: \(what): 0 / 1: stock.picking 2 (IN/2)"])
    }
  }

  @Test("Each place gives what left it")
  func twoLocations() throws {
    let facts = try facts([
      .fulfill(FulfillmentInput(order: "#1", location: "A", lines: [.init(sku: Self.tee, quantity: 2)])),
      .fulfill(FulfillmentInput(order: "#1", location: "B", lines: [.init(sku: Self.tee, quantity: 1)])),
    ])
    func sent(_ fromA: Int, _ fromB: Int) -> Books {
      books { order, books in
        order.pickings = [1, 2].map {
          Books.Picking(id: $0, name: "OUT/\($0)", state: "done", direction: "outgoing")
        }
        order.waiting = [:]
        books.stock[key("A")] = Books.Stock(quantity: ExactDecimal(3 - fromA))
        books.stock[key("B")] = Books.Stock(quantity: ExactDecimal(4 - fromB))
      }
    }
    #expect(failures(facts, sent(2, 1)) == [])
    #expect(failures(facts, sent(3, 0)).count == 2)
  }

  @Test(
    "A cancelled order may be cancelled in Odoo, or stand with its credit note; another may not be cancelled")
  func cancelled() throws {
    let facts = try facts([.cancel(CancelInput(order: "#1"))])
    func ended(_ state: String) -> Books {
      books { order, books in
        credit(&order, 6240, tax: 240)
        order.saleOrders[0].state = state
        order.pickings[0].state = "cancel"
        order.waiting = [:]
        books.stock[key("A")]?.reserved = 0
      }
    }
    #expect(failures(facts, ended("cancel")) == [])
    #expect(failures(facts, ended("sale")) == [])
    let living = books { order, _ in order.saleOrders[0].state = "cancel" }
    #expect(failures(try self.facts([]), living).contains("no-duplicate-records: #1: sale.order: 1 / 0"))
  }

  @Test(
    "A cancellation after delivery leaves nothing of the fulfillment in Shopify's facts; those of before do")
  func cancelledAfterDelivery() throws {
    let fulfil = ShopStep.fulfill(FulfillmentInput(order: "#1", location: "A"))
    let cancel = ShopStep.cancel(CancelInput(order: "#1", refund: false, cancelsFulfillments: true))
    #expect(try facts([fulfil]).fulfilled == [[OrderFacts.Units(sku: "TEE", location: "A", quantity: 3)]])
    let after = try facts([fulfil, cancel])
    #expect(after.fulfilled == [])
    #expect(after.isCancelled)
    #expect(after.unfulfilled == ["TEE": 0])
  }

  @Test("An order of which nothing may be written moves no stock, even if Shopify sent it")
  func heldAndSent() throws {
    let facts = try facts([.fulfill(FulfillmentInput(order: "#1", location: "A"))], isHeld: true)
    let untouched = books { order, books in
      order = Books.OrderRecords(modelsSearched: 5)
      books.stock = books.stockBefore
    }
    #expect(failures(facts, untouched) == [])
  }
}
