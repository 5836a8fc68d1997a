import CommerceTypes
import GraphQLLanguage
import ShopifySim
import Testing

/// Refunds, and what an order shows after them.
@Suite("REST refunds")
struct RESTRefundBodyTests {
  private func refunded(_ input: RefundInput, in currency: CurrencyCode? = nil) throws -> Shop {
    var shop = try RESTShops.withOrder(in: currency)
    _ = try shop.apply(.refund(input))
    return shop
  }

  @Test("A refunded unit's amounts are its part of the line, as numbers and as sets")
  func line() throws {
    let input = RefundInput(
      order: "#1001", lines: [.init(sku: SKU("MUG"), quantity: 1, restock: .cancel)])
    let refund = try #require(try refunded(input).restOrder["refunds"]?[0])
    let line = try #require(refund["refund_line_items"]?[0])
    // (35.70 − 3.57) / 3
    #expect(line["subtotal"] == .number("10.71"))
    #expect(line["subtotal_set"]?["shop_money"]?["amount"] == "10.71")
    #expect(line["quantity"] == 1)
    #expect(line["restock_type"] == "cancel")
    #expect(line["line_item"]?["current_quantity"] == 2)
    #expect(line["line_item"]?["quantity"] == 3)
    #expect(refund["restock"] == true)
    #expect(refund["transactions"]?[0]?["kind"] == "refund")
  }

  @Test("The order keeps its totals and shows what is left as current ones")
  func currentTotals() throws {
    let before = try RESTShops.withOrder().restOrder
    let shop = try refunded(
      RefundInput(order: "#1001", lines: [.init(sku: SKU("BOOK"), quantity: 1)]))
    let body = shop.restOrder
    #expect(body["total_price"] == before["total_price"])
    #expect(body["subtotal_price"] == before["subtotal_price"])
    #expect(body["current_subtotal_price"] == "50.13")
    #expect(body["financial_status"] == "partially_refunded")
    let order = try #require(shop.orders.last)
    #expect(
      body["current_total_price"]?.stringValue == order.currentTotalPrice.shop.formatted(minimumDigits: 2))
  }

  @Test("Refunded shipping stands in refund_shipping_lines and, negative, among the adjustments")
  func shipping() throws {
    let shop = try refunded(RefundInput(order: "#1001", shipping: 2))
    let refund = try #require(shop.restOrder["refunds"]?[0])
    let part = try #require(refund["refund_shipping_lines"]?[0])
    #expect(part["subtotal_amount_set"]?["shop_money"]?["amount"] == "2.00")
    #expect(part["shipping_line"]?["title"] == "Ground")
    let adjustment = try #require(refund["order_adjustments"]?[0])
    #expect(adjustment["kind"] == "shipping_refund")
    #expect(adjustment["amount"] == "-2.00")
    #expect(adjustment["amount_set"]?["shop_money"]?["amount"] == "-2.00")
    #expect(adjustment["refund_id"] == refund["id"])
  }

  @Test("An amount that differs from what the lines come to is a discrepancy")
  func discrepancy() throws {
    let shop = try refunded(
      RefundInput(
        order: "#1001", lines: [.init(sku: SKU("BOOK"), quantity: 1)],
        transactions: [.init(amount: 10)]))
    let refund = try #require(shop.restOrder["refunds"]?[0])
    let adjustment = try #require(refund["order_adjustments"]?[0])
    #expect(adjustment["kind"] == "refund_discrepancy")
    #expect(adjustment["amount"] == "8.00")
    #expect(refund["transactions"]?[0]?["amount"] == "10.00")
  }

  @Test("Duties go back with their goods and are told with their ids")
  func duties() throws {
    let shop = try refunded(
      RefundInput(order: "#1001", lines: [.init(sku: SKU("MUG"), quantity: 3)], duties: true))
    let body = shop.restOrder
    let refund = try #require(body["refunds"]?[0])
    #expect(refund["total_duties_set"]?["shop_money"]?["amount"] == "4.00")
    #expect(refund["duties"]?[0]?["duty_id"] == body["line_items"]?[0]?["duties"]?[0]?["id"])
    #expect(body["current_total_duties_set"]?["shop_money"]?["amount"] == "0.00")
    #expect(body["original_total_duties_set"]?["shop_money"]?["amount"] == "4.00")
  }

  @Test("The refund by itself is the refund inside its order", arguments: [nil, CurrencyCode.eur])
  func sameBody(currency: CurrencyCode?) throws {
    let shop = try refunded(
      RefundInput(order: "#1001", lines: [.init(sku: SKU("MUG"), quantity: 1)]), in: currency)
    let order = try #require(shop.orders.last)
    let inside = try #require(shop.restOrder["refunds"]?[0])
    #expect(shop.rest("orders/\(order.id)/refunds", "refunds")[0] == inside)
    #expect(shop.rest("orders/\(order.id)/refunds/\(order.refunds[0].id)", "refund") == inside)
  }
}
