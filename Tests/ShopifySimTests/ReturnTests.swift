import CommerceTypes
import Testing

@testable import ShopifySim

@Suite("Returns and exchanges")
struct ReturnTests {
  private static let mug = ShopFixture.mug
  private static let tee = ShopFixture.tee

  /// Four mugs at 10.00, paid; three of them left Berlin in two fulfillments.
  private func shop(in currency: CurrencyCode? = nil, tax: String? = nil) throws -> Shop {
    var configuration = ShopFixture.configuration(taxes: tax.map { [ShopFixture.tax("State", $0)] } ?? [])
    configuration.presentmentRates = [.eur: decimal("0.93")]
    var shop = Shop(configuration)
    for sku in [Self.mug, Self.tee] {
      _ = try shop.apply(.setInventory(InventoryInput(sku: sku, location: "Berlin", available: 10)))
    }
    _ = try shop.apply(
      .placeOrder(
        OrderInput(
          lines: [OrderLineInput(sku: Self.mug, quantity: 4, price: 10)],
          transactions: [TransactionInput(gateway: "manual")], presentmentCurrency: currency)))
    for units in [2, 1] {
      _ = try shop.apply(
        .fulfill(FulfillmentInput(order: "#1001", lines: [.init(sku: Self.mug, quantity: units)])))
    }
    return shop
  }

  private func act(
    _ shop: inout Shop, _ action: ReturnInput.Action, _ name: String? = nil
  ) throws(ShopError) -> [WebhookTopic] {
    try shop.apply(.returnGoods(ReturnInput(order: "#1001", name: name, action: action))).map(\.topic)
  }

  private func open(
    _ shop: inout Shop, _ units: Int, exchange: [OrderLineInput] = [], isRequest: Bool = false
  ) throws(ShopError) -> [WebhookTopic] {
    try act(
      &shop,
      .open(
        [.init(sku: Self.mug, quantity: units, reason: "DEFECTIVE")], exchange: exchange, isRequest: isRequest
      ))
  }

  private func order(_ shop: Shop) throws -> Order { try #require(shop.order(named: "#1001")) }

  private func isRefused(_ shop: inout Shop, _ step: (inout Shop) throws -> Void) -> Bool {
    let before = shop
    do {
      try step(&shop)
      return false
    } catch {
      return shop.lastID == before.lastID && shop.order(named: "#1001") == before.order(named: "#1001")
    }
  }

  @Test("A requested return is approved, processed, closed and told at each step")
  func life() throws {
    var shop = try shop()
    #expect(try open(&shop, 3, isRequest: true) == [.returnsRequest, .ordersUpdated])
    #expect(try order(shop).returnStatus == "RETURN_REQUESTED")
    let made = try order(shop).returns[0]
    #expect(made.name == "#1001-R1")
    #expect(made.lines.map(\.quantity) == [2, 1])
    #expect(made.lines.map(\.fulfillmentLineID) == (try order(shop).fulfillments.flatMap(\.lines).map(\.id)))
    #expect(isRefused(&shop) { _ = try act(&$0, .process([], location: nil, refund: true)) })
    #expect(try act(&shop, .approve) == [.returnsApprove, .ordersUpdated])
    #expect(try order(shop).returnStatus == "IN_PROGRESS")
    #expect(try order(shop).returns[0].requestApprovedAt != nil)
    let topics = try act(&shop, .process([], location: "Berlin", refund: true))
    #expect(
      topics == [
        .returnsProcess, .refundsCreate, .orderTransactionsCreate, .tenderTransactionsCreate, .ordersUpdated,
        .inventoryLevelsUpdate,
      ])
    #expect(try order(shop).returnStatus == "INSPECTION_COMPLETE")
    #expect(try act(&shop, .close) == [.returnsClose, .ordersUpdated])
    #expect(try order(shop).returnStatus == "RETURNED")
    let order = try order(shop)
    #expect(order.refunds[0].returnID == order.returns[0].id)
    #expect(order.totalRefunded == MoneyBag(30))
    #expect(order.agreements.last?.reason == .return)
    #expect(order.agreements.last?.sales.map(\.quantity) == [-2, -1])
    #expect(shop.levels(Self.mug, "Berlin") == [9, 1, 10])
    #expect(order.currentTotalPrice == MoneyBag(10) && order.totalOutstanding.isZero)
  }

  @Test("Each step is refused in any other status, and nothing changes")
  func wrongStatus() throws {
    var shop = try shop()
    _ = try open(&shop, 1)
    for action in [ReturnInput.Action.approve, .decline(reason: "x"), .reopen] {
      #expect(isRefused(&shop) { _ = try act(&$0, action) })
    }
    _ = try act(&shop, .close)
    for action in [ReturnInput.Action.close, .approve, .process([], location: nil, refund: true)] {
      #expect(isRefused(&shop) { _ = try act(&$0, action) })
    }
    #expect(try act(&shop, .reopen).first == .returnsReopen)
    #expect(try act(&shop, .cancel).first == .returnsCancel)
    #expect(isRefused(&shop) { _ = try act(&$0, .cancel) })
    #expect(try order(shop).returnStatus == "NO_RETURN")
    #expect(isRefused(&shop) { _ = try act(&$0, .close, "#1001-R9") })
  }

  @Test("A declined return frees its units; a processed one can't be cancelled")
  func declined() throws {
    var shop = try shop()
    _ = try open(&shop, 3, isRequest: true)
    #expect(isRefused(&shop) { _ = try open(&$0, 1) })
    #expect(try act(&shop, .decline(reason: "FINAL_SALE")).first == .returnsDecline)
    #expect(try order(shop).returns[0].declineReason == "FINAL_SALE")
    #expect(try order(shop).returnStatus == "NO_RETURN")
    _ = try open(&shop, 3)
    #expect(try order(shop).returns[1].name == "#1001-R2")
    _ = try act(&shop, .process([.init(sku: Self.mug, quantity: 1)], location: nil, refund: true))
    #expect(isRefused(&shop) { _ = try act(&$0, .cancel) })
  }

  @Test("Only fulfilled units that aren't back yet can be returned")
  func tooMany() throws {
    var shop = try shop()
    for units in [4, 0, -1, Int.max] { #expect(isRefused(&shop) { _ = try open(&$0, units) }) }
    _ = try shop.apply(
      .refund(RefundInput(order: "#1001", lines: [.init(sku: Self.mug, quantity: 1, restock: .return)])))
    #expect(isRefused(&shop) { _ = try open(&$0, 3) })
    _ = try open(&shop, 2)
    #expect(isRefused(&shop) { _ = try open(&$0, 1) })
    #expect(isRefused(&shop) { _ = try act(&$0, .open([], exchange: [], isRequest: false)) })
    #expect(
      isRefused(&shop) {
        _ = try act(&$0, .open([.init(sku: Self.tee, quantity: 1)], exchange: [], isRequest: false))
      })
    #expect(
      isRefused(&shop) {
        _ = try act(&$0, .process([.init(sku: Self.mug, quantity: 3)], location: nil, refund: true))
      })
  }

  @Test("A return in parts: what isn't restocked is gone, fulfilled units alone come back")
  func parts() throws {
    var shop = try shop()
    _ = try open(&shop, 3)
    _ = try act(&shop, .process([.init(sku: Self.mug, quantity: 1)], location: nil, refund: true))
    #expect(shop.levels(Self.mug, "Berlin") == [6, 1, 7])
    #expect(try order(shop).refunds[0].lines.map(\.unfulfilledQuantity) == [0])
    _ = try act(&shop, .process([.init(sku: Self.mug, quantity: 1)], location: "Hamburg", refund: true))
    #expect(shop.levels(Self.mug, "Hamburg") == [1, 0, 1])
    let order = try order(shop)
    #expect(order.returns[0].lines.map(\.processedQuantity) == [2, 0])
    #expect(order.unfulfilledQuantity(of: order.lineItems[0]) == 1)
    #expect(order.agreements.filter { $0.reason == .return }.count == 2)
    _ = try act(&shop, .close)
    _ = try open(&shop, 1)
    #expect(isRefused(&shop) { _ = try open(&$0, 1) })
  }

  @Test("Goods back without money leave a pending discrepancy")
  func unpaid() throws {
    var shop = try shop()
    _ = try open(&shop, 1)
    _ = try act(&shop, .process([], location: "Berlin", refund: false))
    let order = try order(shop)
    #expect(order.totalRefunded.isZero)
    #expect(order.refunds[0].adjustments.map(\.reason) == ["PENDING_REFUND_DISCREPANCY"])
    #expect(order.currentQuantity(of: order.lineItems[0]) == 3)
  }

  @Test("A cheaper exchange pays back the difference", arguments: [nil, CurrencyCode.eur])
  func cheaper(currency: CurrencyCode?) throws {
    var shop = try shop(in: currency, tax: "0.07")
    _ = try open(&shop, 2, exchange: [OrderLineInput(sku: Self.tee, quantity: 1, price: decimal("8.88"))])
    #expect(try order(shop).lineItems.count == 1)
    let before = try order(shop)
    let topics = try act(&shop, .process([], location: "Berlin", refund: true))
    #expect(topics.contains(.fulfillmentOrdersRoutingComplete))
    let order = try order(shop)
    let tee = try #require(order.lineItems.last)
    #expect(tee.origin == .exchange(order.returns[0].id))
    #expect(order.returns[0].exchangeLines.map(\.lineItemID) == [tee.id])
    // 2 × 10.70 less 8.88 and 7 %.
    #expect(order.totalRefunded.presentment == decimal("11.90"))
    #expect(order.totalPrice.presentment == before.totalPrice.presentment + decimal("9.50"))
    #expect(order.refunds[0].adjustments.isEmpty)
    #expect(order.totalOutstanding.isZero)
    #expect(order.agreements.last?.sales.map(\.actionType) == [.order, .return])
    #expect(shop.levels(Self.tee, "Berlin") == [9, 1, 10])
    #expect(order.unfulfilledQuantity(of: tee) == 1)
    _ = try shop.apply(.fulfill(FulfillmentInput(order: "#1001")))
    #expect(try self.order(shop).displayFulfillmentStatus == .fulfilled)
  }

  @Test("A dearer exchange leaves the difference outstanding, and it can be paid")
  func dearer() throws {
    var shop = try shop()
    _ = try open(&shop, 1, exchange: [OrderLineInput(sku: Self.tee, quantity: 2)])
    _ = try act(&shop, .process([], location: nil, refund: true))
    #expect(try order(shop).totalOutstanding == MoneyBag(30))
    #expect(try order(shop).totalRefunded.isZero)
    #expect(try order(shop).refunds[0].adjustments.isEmpty)
    _ = try shop.apply(.pay(PaymentInput(order: "#1001", kind: .sale)))
    #expect(try order(shop).totalOutstanding.isZero)
  }

  @Test("Exchanged goods are sent once, also when the return is processed in parts")
  func exchangeOnce() throws {
    var shop = try shop()
    _ = try open(&shop, 2, exchange: [OrderLineInput(sku: Self.tee, quantity: 1, price: 12)])
    _ = try act(&shop, .process([.init(sku: Self.mug, quantity: 1)], location: nil, refund: true))
    #expect(try order(shop).totalOutstanding == MoneyBag(2))
    _ = try act(&shop, .process([.init(sku: Self.mug, quantity: 1)], location: nil, refund: true))
    #expect(try order(shop).lineItems.count == 2)
    #expect(try order(shop).totalRefunded == MoneyBag(8))
    #expect(try order(shop).totalOutstanding.isZero)
  }

  @Test("An exchange for goods that the shop lacks, or for a custom line, is refused")
  func impossibleExchange() throws {
    var shop = try shop()
    for line in [
      OrderLineInput(sku: SKU("NONE"), quantity: 1), OrderLineInput(sku: Self.tee, quantity: 0),
      OrderLineInput(sku: Self.tee, quantity: 1, price: 1, customTitle: "Engraving"),
    ] {
      #expect(isRefused(&shop) { _ = try open(&$0, 1, exchange: [line]) })
    }
  }
}
