import CommerceTypes
import Testing

@testable import ShopifySim

@Suite("Cancelling orders")
struct CancelTests {
  private static let mug = ShopFixture.mug

  /// Three mugs at 10.00 and shipping 5.00, 10 % on both, a tip, a duty and a fee.
  private func shop(_ transactions: [TransactionInput] = [TransactionInput(gateway: "manual")]) throws -> Shop
  {
    var shop = ShopFixture.shop(taxShipping: true, taxes: [ShopFixture.tax("State", "0.10")])
    _ = try shop.apply(.setInventory(InventoryInput(sku: Self.mug, location: "Berlin", available: 10)))
    _ = try shop.apply(
      .placeOrder(
        OrderInput(
          lines: [
            OrderLineInput(
              sku: Self.mug, quantity: 3, price: 10, duties: [DutyInput(amount: decimal("4.40"))])
          ], shipping: [ShippingInput(title: "Ground", price: 5)], transactions: transactions, tip: 3,
          additionalFees: [
            FeeInput(name: "Import", amount: decimal("2.10"), taxes: [ShopFixture.tax("State", "0.10")])
          ])))
    return shop
  }

  private func order(_ shop: Shop) throws -> Order { try #require(shop.order(named: "#1001")) }

  private func cancel(
    _ shop: inout Shop, restock: Bool = true, refund: Bool = true, cancelsFulfillments: Bool = false
  ) throws -> [WebhookTopic] {
    try shop.apply(
      .cancel(
        CancelInput(
          order: "#1001", reason: .fraud, restock: restock, refund: refund,
          cancelsFulfillments: cancelsFulfillments))
    ).map(\.topic)
  }

  @Test("A paid order's cancellation restocks, pays back everything and leaves nothing to pay")
  func paid() throws {
    var shop = try shop()
    let total = try order(shop).totalPrice
    #expect(total == MoneyBag(decimal("48.21")))
    let topics = try cancel(&shop)
    #expect(
      topics == [
        .ordersCancelled, .refundsCreate, .orderTransactionsCreate, .tenderTransactionsCreate,
        .fulfillmentOrdersCancelled, .ordersUpdated, .inventoryLevelsUpdate,
      ])
    let order = try order(shop)
    #expect(order.totalRefunded == total)
    #expect(order.currentTotalPrice.isZero && order.totalOutstanding.isZero)
    #expect(order.currentSubtotalPrice.isZero && order.currentTotalDuties == .zero)
    #expect(order.displayFinancialStatus == .refunded)
    #expect(order.cancelReason == .fraud && order.cancelledAt == shop.now)
    #expect(shop.levels(Self.mug, "Berlin") == [10, 0, 10])
    // The fee has no place of its own in a refund.
    #expect(order.refunds[0].adjustments.map(\.amount) == [MoneyBag(decimal("-2.31"))])
  }

  @Test("Nothing is cancelled twice, fulfilled or moved after it was cancelled")
  func twice() throws {
    var shop = try shop()
    _ = try cancel(&shop)
    let before = shop
    #expect {
      try cancel(&shop)
    } throws: { error in
      (error as? ShopError)?.code == .alreadyCancelled
    }
    #expect(throws: ShopError.self) { try shop.apply(.fulfill(FulfillmentInput(order: "#1001"))) }
    #expect(throws: ShopError.self) {
      try shop.apply(.changeFulfillmentOrder(FulfillmentOrderChange(order: "#1001", action: .cancel)))
    }
    #expect(throws: ShopError.self) {
      try shop.apply(
        .returnGoods(
          ReturnInput(
            order: "#1001",
            action: .open([.init(sku: Self.mug, quantity: 1)], exchange: [], isRequest: false))))
    }
    #expect(shop.order(named: "#1001") == before.order(named: "#1001"))
  }

  @Test("Without restocking the units are gone; without repaying the paid amount stands")
  func bare() throws {
    var shop = try shop()
    _ = try cancel(&shop, restock: false, refund: false)
    let order = try order(shop)
    #expect(shop.levels(Self.mug, "Berlin") == [7, 0, 7])
    #expect(order.totalRefunded.isZero)
    #expect(order.currentTotalPrice == MoneyBag(decimal("48.21")))
    #expect(order.totalOutstanding.isZero)
    #expect(order.refunds[0].adjustments.last?.reason == "PENDING_REFUND_DISCREPANCY")
  }

  @Test("An unpaid order's cancellation leaves nothing owed and moves no money")
  func unpaid() throws {
    var shop = try shop([])
    _ = try cancel(&shop)
    let order = try order(shop)
    #expect(order.transactions.isEmpty)
    #expect(order.refunds.flatMap(\.adjustments).isEmpty)
    #expect(order.currentTotalAdditionalFees == .zero && order.currentTotalTax.isZero)
    #expect(order.currentTotalPrice.isZero && order.totalOutstanding.isZero)
  }

  @Test("What is authorized is voided, what is captured paid back")
  func voids() throws {
    var shop = try shop([TransactionInput(gateway: "shopify_payments", kind: .authorization)])
    _ = try shop.apply(.pay(PaymentInput(order: "#1001", kind: .capture, amount: 20)))
    _ = try cancel(&shop)
    let order = try order(shop)
    #expect(order.transactions.map(\.kind) == [.authorization, .capture, .void, .refund])
    #expect(order.transactions.map(\.amount.shop) == [decimal("48.21"), 20, decimal("28.21"), 20])
    #expect(order.totalCapturable.isZero && order.totalOutstanding.isZero)
  }

  @Test("Earlier refunds, short or generous ones too, are taken into account")
  func afterRefunds() throws {
    for (units, paid) in [(1, 7), (1, 0), (0, 6), (2, 25)] as [(Int, ExactDecimal)] {
      var shop = try shop()
      _ = try shop.apply(
        .refund(
          RefundInput(
            order: "#1001", lines: units == 0 ? [] : [.init(sku: Self.mug, quantity: units)],
            transactions: paid.isZero ? [] : [.init(amount: paid)])))
      _ = try cancel(&shop)
      let order = try order(shop)
      #expect(order.netPayment.isZero)
      #expect(order.currentTotalPrice.isZero && order.totalOutstanding.isZero)
      #expect(order.currentQuantity(of: order.lineItems[0]) == 0)
    }
  }

  @Test("Fulfillments stop a cancellation unless they are cancelled too")
  func fulfilled() throws {
    var shop = try shop()
    _ = try shop.apply(.fulfill(FulfillmentInput(order: "#1001")))
    #expect {
      try cancel(&shop)
    } throws: { error in
      (error as? ShopError)?.code == .alreadyFulfilled
    }
    let topics = try cancel(&shop, refund: false, cancelsFulfillments: true)
    #expect(topics.prefix(2) == [.fulfillmentsUpdate, .ordersCancelled])
    let order = try order(shop)
    #expect(order.fulfillments.map(\.isCancelled) == [true])
    #expect(order.displayFulfillmentStatus == .unfulfilled)
    #expect(shop.levels(Self.mug, "Berlin") == [10, 0, 10])
  }

  @Test("Fulfillments of which units came back, or are on their way, can't be cancelled")
  func returned() throws {
    var shop = try shop()
    _ = try shop.apply(.fulfill(FulfillmentInput(order: "#1001")))
    var other = shop
    _ = try shop.apply(
      .refund(RefundInput(order: "#1001", lines: [.init(sku: Self.mug, quantity: 1, restock: .return)])))
    _ = try other.apply(
      .returnGoods(
        ReturnInput(
          order: "#1001", action: .open([.init(sku: Self.mug, quantity: 1)], exchange: [], isRequest: true))))
    for var each in [shop, other] {
      #expect {
        try cancel(&each, cancelsFulfillments: true)
      } throws: { error in
        (error as? ShopError)?.code == .notSimulated
      }
    }
  }
}
