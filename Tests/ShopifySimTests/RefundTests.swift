import CommerceTypes
import Testing

@testable import ShopifySim

@Suite("Refunding units, shipping and duties")
struct RefundTests {
  private static let mug = ShopFixture.mug
  private static let tee = ShopFixture.tee

  /// Mugs in Berlin, and an order of them, paid.
  private func shop(
    _ quantity: Int, at price: ExactDecimal = 10, shipping: ExactDecimal = 5, tax: String? = nil,
    isIncluded: Bool = false, discount: ExactDecimal = .zero, duty: ExactDecimal? = nil
  ) throws -> Shop {
    var shop = ShopFixture.shop(
      taxesIncluded: isIncluded, taxShipping: tax != nil,
      taxes: tax.map { [ShopFixture.tax("State", $0)] } ?? [])
    _ = try shop.apply(.setInventory(InventoryInput(sku: Self.mug, location: "Berlin", available: 20)))
    let line = OrderLineInput(
      sku: Self.mug, quantity: quantity, price: price,
      discounts: discount.isZero ? [] : [DiscountInput(.code("OFF"), .fixed(discount))],
      duties: duty.map { [DutyInput(amount: $0)] } ?? [])
    _ = try shop.apply(
      .placeOrder(
        OrderInput(
          lines: [line], shipping: shipping.isZero ? [] : [ShippingInput(title: "Ground", price: shipping)],
          transactions: [TransactionInput(gateway: "manual")])))
    return shop
  }

  private func refund(
    _ shop: inout Shop, _ units: Int = 0, _ restock: RestockType = .noRestock, at location: String? = nil,
    shipping: ExactDecimal = .zero, duties: Bool = false, paying: [ExactDecimal]? = nil
  ) throws(ShopError) -> [WebhookTopic] {
    let lines = [RefundInput.Line(sku: Self.mug, quantity: units, restock: restock, location: location)]
    return try shop.apply(
      .refund(
        RefundInput(
          order: "#1001", lines: units == 0 ? [] : lines, shipping: shipping, duties: duties,
          transactions: paying?.map { RefundInput.Transaction(amount: $0) }))
    ).map(\.topic)
  }

  private func order(_ shop: Shop) throws -> Order { try #require(shop.order(named: "#1001")) }

  @Test("Observed: one of two units at 10.00 off an order of 45.00 leaves 35.00, partially refunded")
  func observedUnit() throws {
    var shop = ShopFixture.shop()
    _ = try shop.apply(
      .placeOrder(
        OrderInput(
          lines: [
            OrderLineInput(sku: Self.mug, quantity: 2, price: 10), OrderLineInput(sku: Self.tee, quantity: 1),
          ], shipping: [ShippingInput(title: "Ground", price: 5)],
          transactions: [TransactionInput(gateway: "manual")])))
    #expect(try order(shop).totalPrice == MoneyBag(45))
    let topics = try refund(&shop, 1)
    #expect(
      topics.prefix(3) == [.refundsCreate, .orderTransactionsCreate, .tenderTransactionsCreate]
        && topics.contains(.ordersUpdated))
    let order = try order(shop)
    #expect(order.currentQuantity(of: order.lineItems[0]) == 1)
    #expect(order.lineItems[0].quantity == 2)
    #expect(order.currentTotalPrice == MoneyBag(35))
    #expect(order.totalPrice == MoneyBag(45))
    #expect(order.displayFinancialStatus == .partiallyRefunded)
    #expect(order.transactions.last?.kind == .refund)
    #expect(order.transactions.last?.amount == MoneyBag(10))
    #expect(order.transactions.last?.parentID == order.transactions.first?.id)
    #expect {
      try refund(&shop, paying: [999])
    } throws: { error in
      (error as? ShopError)?.message == "Refund amount $999.00 is greater than net payment received $35.00"
    }
  }

  @Test("Observed: one unit and 5.00 shipping off 25.00 pay back 15.00, restocked, still unfulfilled")
  func observedShipping() throws {
    var shop = try shop(2)
    _ = try refund(&shop, 1, .cancel, shipping: 5)
    let order = try order(shop)
    #expect(order.totalRefunded(by: order.refunds[0]) == MoneyBag(15))
    #expect(order.refunds[0].lines[0].isRestocked)
    #expect(order.displayFulfillmentStatus == .unfulfilled)
    #expect(order.currentTotalPrice == MoneyBag(10))
    #expect(shop.levels(Self.mug, "Berlin") == [19, 1, 20])
  }

  @Test("More units than were bought are refused in Shopify's words, and nothing changes")
  func tooMany() throws {
    var shop = try shop(2)
    _ = try refund(&shop, 1)
    let before = shop
    for units in [2, 1_000_000, Int.max] {
      #expect(throws: ShopError.self) { try refund(&shop, units) }
    }
    #expect {
      try refund(&shop, 2)
    } throws: { error in
      (error as? ShopError)?.message == "Quantity cannot refund more items than were purchased"
    }
    #expect(throws: ShopError.self) { try refund(&shop, -1) }
    #expect(throws: ShopError.self) { try refund(&shop) }
    #expect(shop.order(named: "#1001") == before.order(named: "#1001"))
    #expect(shop.lastID == before.lastID)
  }

  @Test("Three parts of a line add up to it, the last one takes the cent", arguments: [true, false])
  func lastCent(isIncluded: Bool) throws {
    var shop = try shop(3, at: 10, tax: "0.07", isIncluded: isIncluded, discount: 10)
    let whole = try order(shop).lineItems[0]
    #expect(whole.discountedTotal == MoneyBag(20))
    for _ in 0..<3 { _ = try refund(&shop, 1) }
    let order = try order(shop)
    let lines = order.refunds.flatMap(\.lines)
    #expect(lines.map(\.subtotal.shop) == [decimal("6.67"), decimal("6.67"), decimal("6.66")])
    #expect(lines.map(\.subtotal).sum() == whole.discountedTotal)
    #expect(lines.map(\.totalTax).sum() == whole.totalTax)
    #expect(order.currentTotal(of: whole).isZero && order.currentTaxes(of: whole).sum().isZero)
    #expect(order.currentTotalDiscounts.isZero)
    #expect(order.refunds.flatMap(\.adjustments).isEmpty)
    let paid = order.refunds.map { order.totalRefunded(by: $0) }.sum()
    #expect(order.totalReceived - paid == order.currentTotalPrice)
    #expect(
      order.currentTotalPrice == order.shippingLines[0].price
        + (isIncluded ? .zero : order.shippingLines[0].totalTax))
  }

  @Test("Shipping goes back in parts with its tax, never more than there is")
  func shipping() throws {
    var shop = try shop(1, tax: "0.10")
    _ = try refund(&shop, shipping: decimal("3.33"))
    _ = try refund(&shop, shipping: decimal("1.67"))
    let order = try order(shop)
    let parts = order.refunds.flatMap(\.shippingLines)
    #expect(parts.map(\.subtotal.shop) == [decimal("3.33"), decimal("1.67")])
    #expect(parts.map(\.totalTax.shop) == [decimal("0.33"), decimal("0.17")])
    #expect(order.currentShippingPrice.isZero)
    #expect(order.currentTotalPrice == MoneyBag(11))
    #expect(throws: ShopError.self) { try refund(&shop, shipping: decimal("0.01")) }
  }

  @Test("RETURN puts units back where they left from, or where they are sent; CANCEL frees committed ones")
  func restocking() throws {
    var shop = try shop(5)
    _ = try shop.apply(
      .fulfill(FulfillmentInput(order: "#1001", lines: [.init(sku: Self.mug, quantity: 3)])))
    #expect(shop.levels(Self.mug, "Berlin") == [15, 2, 17])
    _ = try refund(&shop, 1, .return)
    #expect(shop.levels(Self.mug, "Berlin") == [16, 2, 18])
    _ = try refund(&shop, 1, .return, at: "Hamburg")
    #expect(shop.levels(Self.mug, "Hamburg") == [1, 0, 1])
    _ = try refund(&shop, 1, .cancel)
    #expect(shop.levels(Self.mug, "Berlin") == [17, 1, 18])
    #expect(throws: ShopError.self) { try refund(&shop, 2, .return) }
    #expect(throws: ShopError.self) { try refund(&shop, 2, .cancel) }
    _ = try refund(&shop, 2, .noRestock)
    #expect(shop.levels(Self.mug, "Berlin") == [17, 0, 17])
    let order = try order(shop)
    #expect(order.refunds.flatMap(\.lines).map(\.unfulfilledQuantity) == [0, 0, 1, 1])
    #expect(order.refunds.flatMap(\.lines).map { $0.locationID != nil } == [true, true, true, false])
    #expect(order.displayFulfillmentStatus == .fulfilled)
  }

  @Test("One line may come back in two ways at once")
  func twoWays() throws {
    var shop = try shop(3)
    _ = try shop.apply(
      .fulfill(FulfillmentInput(order: "#1001", lines: [.init(sku: Self.mug, quantity: 1)])))
    let lines = [
      RefundInput.Line(sku: Self.mug, quantity: 1, restock: .return),
      .init(sku: Self.mug, quantity: 2, restock: .cancel),
    ]
    _ = try shop.apply(.refund(RefundInput(order: "#1001", lines: lines)))
    #expect(try order(shop).refunds[0].lines.map(\.quantity) == [1, 2])
    #expect(try order(shop).currentSubtotalPrice.isZero)
    #expect(shop.levels(Self.mug, "Berlin") == [20, 0, 20])
  }

  @Test("Duties go back with their units when asked for, and not more than once")
  func duties() throws {
    var shop = try shop(3, duty: 10)
    _ = try refund(&shop, 1, duties: true)
    _ = try refund(&shop, 1, duties: false)
    _ = try refund(&shop, 1, duties: true)
    let order = try order(shop)
    #expect(order.refunds.map { $0.duties.map(\.amount.shop) } == [[decimal("3.33")], [], [decimal("3.33")]])
    #expect(order.currentTotalDuties == MoneyBag(decimal("3.34")))
    #expect(order.totalOutstanding.isZero)
    var other = try self.shop(3, duty: 10)
    for _ in 0..<3 { _ = try refund(&other, 1, duties: true) }
    #expect(try self.order(other).currentTotalDuties == .zero)
  }

  @Test("An emptied fulfillment order is told as cancelled")
  func emptied() throws {
    var shop = try shop(1)
    #expect(try refund(&shop, 1, .cancel).contains(.fulfillmentOrdersCancelled))
    #expect(try order(shop).fulfillmentOrders.map(\.status) == [.cancelled])
  }

  @Test("A refund books its units with a minus under an agreement of its own")
  func ledger() throws {
    var shop = try shop(2, tax: "0.10")
    _ = try refund(&shop, 1, shipping: 5)
    let order = try order(shop)
    let agreement = try #require(order.agreements.last)
    #expect(order.agreements.count == 2)
    #expect(agreement.reason == .refund)
    #expect(agreement.sales.map(\.actionType) == [.return, .return])
    #expect(agreement.sales.map(\.quantity) == [-1, nil])
    #expect(agreement.sales.map(\.net.shop) == [-10, -5])
    #expect(agreement.sales.map(\.totalTax.shop) == [-1, decimal("-0.50")])
    #expect(order.sales.map(order.total).sum() == order.currentTotalPrice)
  }
}
