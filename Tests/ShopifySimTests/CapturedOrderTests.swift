import CommerceTypes
import GraphQLLanguage
import Testing

@testable import ShopifySim

/// Orders seen in live shops, rebuilt step by step.
@Suite("Orders as captured")
struct CapturedOrderTests {
  /// Three bowls at 150.00, five samples at 0.00, 20.00 shipping, paid, in a EUR shop with prices including tax.
  private func shop(fulfilling parts: [[(String, Int)]] = []) throws -> Shop {
    var shop = Shop(
      ShopConfiguration(
        domain: "captured.myshopify.com", currency: .eur, taxesIncluded: true,
        products: [
          ProductInput(sku: SKU("BOWL"), title: "Bowl", price: decimal("150.00")),
          ProductInput(sku: SKU("SAMPLE"), title: "Sample", price: decimal("0.00")),
        ], utcOffsetMinutes: 120))
    _ = try shop.apply(
      .placeOrder(
        OrderInput(
          lines: [
            OrderLineInput(sku: SKU("BOWL"), quantity: 3), OrderLineInput(sku: SKU("SAMPLE"), quantity: 5),
          ],
          shipping: [ShippingInput(title: "International Shipping", price: decimal("20.00"))],
          transactions: [TransactionInput(gateway: "bogus")], isTest: true)))
    for part in parts {
      let lines = part.map { FulfillmentInput.Line(sku: SKU($0.0), quantity: $0.1) }
      _ = try shop.apply(.fulfill(FulfillmentInput(order: "#1001", lines: lines)))
    }
    return shop
  }

  @Test("Totals, shipping and tax equal the live order's")
  func totals() throws {
    let shop = try shop()
    let body = WebhookPayloads(shop: shop).body(of: shop.orders[0])
    #expect(body["subtotal_price"] == "450.00")
    #expect(body["total_line_items_price"] == "450.00")
    #expect(body["total_price"] == "470.00")
    #expect(body["total_tax"] == "0.00")
    #expect(body["total_discounts"] == "0.00")
    #expect(body["total_shipping_price_set"]?["shop_money"]?["amount"] == "20.00")
    #expect(body["shipping_lines"]?[0]?["discounted_price"] == "20.00")
    #expect(body["financial_status"] == "paid")
    #expect(body["created_at"] == "2026-01-05T11:00:01+02:00")
  }

  @Test("Two parcels leave it partial with two samples to go, the third makes it fulfilled")
  func parcels() throws {
    let first: [[(String, Int)]] = [[("BOWL", 3), ("SAMPLE", 2)], [("SAMPLE", 1)]]
    let partial = try shop(fulfilling: first)
    let body = WebhookPayloads(shop: partial).body(of: partial.orders[0])
    #expect(body["fulfillment_status"] == "partial")
    #expect(body["line_items"]?[0]?["fulfillment_status"] == "fulfilled")
    #expect(body["line_items"]?[1]?["fulfillment_status"] == "partial")
    #expect(body["line_items"]?[1]?["fulfillable_quantity"] == 2)
    #expect(partial.orders[0].fulfillments.map(\.name) == ["#1001-F1", "#1001-F2"])
    let whole = try shop(fulfilling: first + [[("SAMPLE", 2)]])
    #expect(whole.orders[0].displayFulfillmentStatus == .fulfilled)
  }

  @Test("One bowl refunded reads as the live refund: 150.0 as a number, 150.00 as a transaction")
  func refund() throws {
    var shop = try shop(fulfilling: [[("BOWL", 3), ("SAMPLE", 5)]])
    _ = try shop.apply(.refund(RefundInput(order: "#1001", lines: [.init(sku: SKU("BOWL"), quantity: 1)])))
    let body = WebhookPayloads(shop: shop).body(of: shop.orders[0])
    let refund = body["refunds"]?[0]
    #expect(body["financial_status"] == "partially_refunded")
    #expect(body["total_price"] == "470.00")
    #expect(refund?["refund_line_items"]?[0]?["subtotal"] == .number("150.0"))
    #expect(refund?["refund_line_items"]?[0]?["total_tax"] == .number("0.0"))
    #expect(refund?["refund_line_items"]?[0]?["restock_type"] == "no_restock")
    #expect(refund?["transactions"]?[0]?["amount"] == "150.00")
    #expect(refund?["order_adjustments"] == [])
    #expect(refund?["restock"] == false)
  }

  @Test(
    "Refunding 1 of 2 units at 10.00 leaves 35.00 of 45.00, and 999.00 more is refused in Shopify's words")
  func overRefund() throws {
    var shop = ShopFixture.shop()
    _ = try shop.apply(
      .placeOrder(
        OrderInput(
          lines: [
            OrderLineInput(sku: ShopFixture.mug, quantity: 2, price: decimal("10.00")),
            OrderLineInput(sku: ShopFixture.tee, quantity: 1, price: decimal("25.00")),
          ], transactions: [TransactionInput(gateway: "manual")])))
    _ = try shop.apply(
      .refund(RefundInput(order: "#1001", lines: [.init(sku: ShopFixture.mug, quantity: 1)])))
    let order = shop.orders[0]
    #expect(order.currentTotalPrice == decimal("35.00"))
    #expect(order.currentQuantity(of: order.lineItems[0]) == 1)
    #expect(order.displayFinancialStatus == .partiallyRefunded)
    #expect(order.transactions.last?.amount == decimal("10.00"))
    #expect {
      try shop.apply(
        .refund(RefundInput(order: "#1001", transactions: [.init(amount: decimal("999.00"))])))
    } throws: { error in
      (error as? ShopError)?.message == "Refund amount $999.00 is greater than net payment received $35.00"
    }
  }

  @Test("One unit and 5.00 shipping of a 25.00 order: 15.00 back, restocked, still unfulfilled")
  func shippingRefund() throws {
    var shop = ShopFixture.shop()
    _ = try shop.apply(
      .placeOrder(
        OrderInput(
          lines: [OrderLineInput(sku: ShopFixture.mug, quantity: 2, price: decimal("10.00"))],
          shipping: [ShippingInput(title: "Standard", price: decimal("5.00"))],
          transactions: [TransactionInput(gateway: "manual")])))
    _ = try shop.apply(
      .refund(
        RefundInput(
          order: "#1001", lines: [.init(sku: ShopFixture.mug, quantity: 1, restock: .cancel)],
          shipping: decimal("5.00"))))
    let order = shop.orders[0]
    #expect(order.totalRefunded == decimal("15.00"))
    #expect(order.refunds[0].lines[0].isRestocked)
    #expect(order.displayFulfillmentStatus == .unfulfilled)
    #expect(order.totalOutstanding.isZero)
  }

  @Test("An order without transactions has no financial status")
  func noStatus() throws {
    var shop = ShopFixture.shop()
    _ = try shop.apply(.placeOrder(OrderInput(lines: [OrderLineInput(sku: ShopFixture.mug, quantity: 1)])))
    #expect(shop.orders[0].displayFinancialStatus == nil)
  }
}
