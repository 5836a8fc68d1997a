import CommerceTypes
import Testing

@testable import ShopifySim

@Suite("Changes after an order was placed")
struct LaterChangeTests {
  private static let tax = ShopFixture.tax("State", "0.10")

  /// Three mugs at 10.00 and shipping 5.00, 10 % on both, paid; two in Berlin, four in Hamburg.
  private func shop() throws -> Shop {
    var shop = ShopFixture.shop(taxShipping: true, taxes: [Self.tax])
    for (location, units) in [("Berlin", 2), ("Hamburg", 4)] {
      _ = try shop.apply(
        .setInventory(InventoryInput(sku: ShopFixture.mug, location: location, available: units)))
    }
    _ = try shop.apply(
      .placeOrder(
        OrderInput(
          shippingAddress: MailingAddress(city: "Kiel"),
          lines: [OrderLineInput(sku: ShopFixture.mug, quantity: 3, price: 10)],
          shipping: [ShippingInput(title: "Ground", price: 5)],
          transactions: [TransactionInput(gateway: "manual")])))
    return shop
  }

  private func levels(_ shop: Shop, _ location: String, _ sku: SKU = ShopFixture.mug) -> [Int] {
    shop.inventoryLevel(sku: sku, location: location).map { [$0.available, $0.committed, $0.onHand] } ?? []
  }

  @Test("An update changes address and note, and nothing else; its webhook carries them")
  func update() throws {
    var shop = try shop()
    let before = shop.orders[0]
    let events = try shop.apply(
      .update(UpdateInput(order: "#1001", note: "ring", shippingAddress: MailingAddress(city: "Bonn"))))
    #expect(events.map(\.topic) == [.ordersUpdated])
    let body = String(decoding: events[0].payload, as: UTF8.self)
    #expect(body.contains("\"city\":\"Bonn\"") && body.contains("\"note\":\"ring\""))
    var after = shop.orders[0]
    #expect(after.shippingAddress?.city == "Bonn")
    #expect(after.billingAddress?.city == "Kiel")
    #expect(after.updatedAt > before.updatedAt)
    after.shippingAddress = before.shippingAddress
    after.note = before.note
    after.updatedAt = before.updatedAt
    #expect(after == before)
  }

  @Test("An update of nothing, and one of an order that isn't there, are refused")
  func emptyUpdate() throws {
    var shop = try shop()
    #expect(throws: ShopError.self) { try shop.apply(.update(UpdateInput(order: "#1001"))) }
    #expect(throws: ShopError.self) { try shop.apply(.update(UpdateInput(order: "#9", note: "a"))) }
  }

  @Test("A webhook's body stays as it was when the order changes again")
  func oldBody() throws {
    var shop = try shop()
    func update(_ city: String) throws -> ShopEvent {
      try shop.apply(
        .update(UpdateInput(order: "#1001", shippingAddress: MailingAddress(city: city))))[0]
    }
    let first = try update("Bonn")
    let second = try update("Trier")
    #expect(String(decoding: first.payload, as: UTF8.self).contains("Bonn"))
    #expect(String(decoding: second.payload, as: UTF8.self).contains("Trier"))
    #expect(first.eventID != second.eventID)
  }

  @Test("What no location has alone is taken from several, what none has from the first")
  func splitting() throws {
    var shop = try shop()
    // Three are in Hamburg alone.
    #expect(levels(shop, "Hamburg") == [1, 3, 4])
    let lines = [OrderLineInput(sku: ShopFixture.mug, quantity: 3)]
    _ = try shop.apply(.placeOrder(OrderInput(lines: lines)))
    #expect(levels(shop, "Berlin") == [0, 2, 2])
    #expect(levels(shop, "Hamburg") == [0, 4, 4])
    #expect(shop.orders[1].fulfillmentOrders.map(\.totalQuantity) == [2, 1])
    _ = try shop.apply(.placeOrder(OrderInput(lines: lines)))
    #expect(levels(shop, "Berlin") == [-3, 5, 2])
    #expect(shop.orders[2].fulfillmentOrders.map(\.locationID) == [shop.locations[0].id])
  }

  @Test("Money alone is a refund without lines, told as a discrepancy")
  func amountOnly() throws {
    var shop = try shop()
    let events = try shop.apply(
      .refund(RefundInput(order: "#1001", transactions: [RefundInput.Transaction(amount: 7)])))
    let order = shop.orders[0]
    let refund = try #require(order.refunds.first)
    #expect(refund.lines.isEmpty && refund.shippingLines.isEmpty)
    #expect(refund.totalRefunded == 7)
    #expect(refund.adjustments.map(\.amount) == [decimal("-7.00")])
    #expect(refund.adjustments.map(\.reason) == ["REFUND_DISCREPANCY"])
    #expect(order.displayFinancialStatus == .partiallyRefunded)
    #expect(order.totalPrice == decimal("38.50"))
    #expect(order.currentTotalPrice == decimal("31.50"))
    #expect(order.currentTotalTax == order.totalTax)
    #expect(order.totalOutstanding.isZero)
    #expect(events.map(\.topic) == [.refundsCreate, .orderTransactionsCreate, .ordersUpdated])
  }

  @Test("Shipping goes back with its own tax, and the lines stay")
  func shippingRefund() throws {
    var shop = try shop()
    _ = try shop.apply(.refund(RefundInput(order: "#1001", shipping: 5)))
    let order = shop.orders[0]
    #expect(order.refunds[0].shippingLines.map(\.subtotal) == [5])
    #expect(order.refunds[0].shippingLines.map(\.totalTax) == [decimal("0.50")])
    #expect(order.refunds[0].totalRefunded == decimal("5.50"))
    #expect(order.refunds[0].adjustments.isEmpty)
    #expect(order.currentTotalTax == decimal("3.00"))
    #expect(order.currentTotalPrice == decimal("33.00"))
  }

  @Test("A cancelled fulfillment is told, its units are committed again, and the order is cancelled")
  func cancelledFulfillment() throws {
    var shop = try shop()
    _ = try shop.apply(.fulfill(FulfillmentInput(order: "#1001", location: "Hamburg")))
    #expect(levels(shop, "Hamburg") == [1, 0, 1])
    #expect(throws: ShopError.self) { try shop.apply(.cancel(CancelInput(order: "#1001"))) }
    let events = try shop.apply(
      .cancel(CancelInput(order: "#1001", restock: true, refund: false, cancelsFulfillments: true)))
    let order = shop.orders[0]
    #expect(
      events.map(\.topic).prefix(2) == [.fulfillmentsUpdate, .ordersCancelled])
    #expect(String(decoding: events[0].payload, as: UTF8.self).contains("\"status\":\"cancelled\""))
    #expect(order.fulfillments.map(\.isCancelled) == [true])
    #expect(order.displayFulfillmentStatus == .unfulfilled)
    #expect(order.netPayment == decimal("38.50"))
    #expect(levels(shop, "Hamburg") == [4, 0, 4])
    #expect(throws: ShopError.self) { try shop.apply(.fulfill(FulfillmentInput(order: "#1001"))) }
  }

  @Test("Fulfillments of which units came back can't be cancelled")
  func returnedUnits() throws {
    var shop = try shop()
    _ = try shop.apply(.fulfill(FulfillmentInput(order: "#1001", location: "Hamburg")))
    _ = try shop.apply(
      .refund(
        RefundInput(order: "#1001", lines: [.init(sku: ShopFixture.mug, quantity: 1, restock: .return)])))
    #expect {
      try shop.apply(.cancel(CancelInput(order: "#1001", cancelsFulfillments: true)))
    } throws: { error in
      (error as? ShopError)?.code == .notSimulated
    }
  }

  @Test("Units called off before they leave are available again; the rest is still to be fulfilled")
  func calledOff() throws {
    var shop = try shop()
    _ = try shop.apply(
      .refund(
        RefundInput(order: "#1001", lines: [.init(sku: ShopFixture.mug, quantity: 2, restock: .cancel)])))
    #expect(levels(shop, "Hamburg") == [3, 1, 4])
    #expect(shop.orders[0].fulfillmentOrders.map(\.remainingQuantity) == [1])
    _ = try shop.apply(.fulfill(FulfillmentInput(order: "#1001", location: "Hamburg")))
    #expect(shop.orders[0].displayFulfillmentStatus == .fulfilled)
    #expect(levels(shop, "Hamburg") == [3, 0, 3])
  }

  @Test("A later payment makes an order paid and tells so")
  func payLater() throws {
    var shop = ShopFixture.shop()
    _ = try shop.apply(
      .placeOrder(OrderInput(lines: [OrderLineInput(sku: ShopFixture.mug, quantity: 1, price: 10)])))
    let first = try shop.apply(.pay(PaymentInput(order: "#1001", kind: .sale, amount: 4, gateway: "manual")))
    #expect(shop.orders[0].displayFinancialStatus == .partiallyPaid)
    #expect(!first.map(\.topic).contains(.ordersPaid))
    let second = try shop.apply(.pay(PaymentInput(order: "#1001", kind: .sale, gateway: "manual")))
    #expect(second.map(\.topic) == [.orderTransactionsCreate, .ordersPaid, .ordersUpdated])
    #expect(shop.orders[0].transactions.map(\.amount) == [4, 6])
  }
}
