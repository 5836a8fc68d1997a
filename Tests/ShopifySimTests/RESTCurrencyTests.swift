import CommerceTypes
import GraphQLLanguage
import ShopifySim
import Testing

/// Amounts in currencies with no, two and three digits, and in two currencies at once.
@Suite("REST currencies")
struct RESTCurrencyTests {
  @Test("Amounts have the digits of their currency", arguments: [("JPY", 0), ("USD", 2), ("KWD", 3)])
  func digits(currency: String, digits: Int) throws {
    let code = CurrencyCode(currency)
    let body = try RESTShops.withOrder(RESTShops.configuration(currency: code)).restOrder
    #expect(body["currency"]?.stringValue == currency)
    for name in ["total_price", "subtotal_price", "total_tax", "total_discounts", "total_tip_received"] {
      let text = try #require(body[name]?.stringValue)
      let parts = text.split(separator: ".")
      #expect(parts.count == (digits == 0 ? 1 : 2), "\(name) is \(text)")
      #expect((parts.count == 2 ? parts[1].count : 0) == digits, "\(name) is \(text)")
    }
  }

  @Test(
    "A refund line's amounts are numbers in the shop's currency whatever its digits",
    arguments: ["JPY", "KWD"])
  func refundNumbers(currency: String) throws {
    var shop = try RESTShops.withOrder(RESTShops.configuration(currency: CurrencyCode(currency)))
    _ = try shop.apply(.refund(RefundInput(order: "#1001", lines: [.init(sku: SKU("BOOK"), quantity: 1)])))
    let line = shop.restOrder["refunds"]?[0]?["refund_line_items"]?[0]
    #expect(line?["subtotal"] == .number("18.0"))
    #expect(line?["total_tax"] == .number("0.0"))
    #expect(line?["subtotal_set"]?["shop_money"]?["amount"] == (currency == "JPY" ? "18" : "18.000"))
  }

  @Test("A customer's currency stands in the sets and in the transactions, the shop's everywhere else")
  func presentment() throws {
    let shop = try RESTShops.withOrder(in: .eur)
    let order = try #require(shop.orders.last)
    let body = shop.restOrder
    #expect(body["currency"] == "USD")
    #expect(body["presentment_currency"] == "EUR")
    #expect(order.totalPrice.shop != order.totalPrice.presentment)
    let set = body["total_price_set"]
    #expect(
      set?["presentment_money"] == [
        "amount": .string(order.totalPrice.presentment.formatted(minimumDigits: 2)), "currency_code": "EUR",
      ])
    #expect(set?["shop_money"]?["amount"] == body["total_price"])
    let paid = try #require(shop.rest("orders/\(order.id)/transactions", "transactions")[0])
    #expect(paid["currency"] == "EUR")
    #expect(paid["amount"]?.stringValue == order.totalPrice.presentment.formatted(minimumDigits: 2))
    let query = ["in_shop_currency": "true"]
    let inShops = shop.rest("orders/\(order.id)/transactions", "transactions", query)[0]
    #expect(inShops?["currency"] == "USD")
    #expect(inShops?["amount"] == body["total_price"])
  }

  @Test("What can still be captured is told in both currencies, under the name currency")
  func unsettled() throws {
    var shop = try RESTShops.stocked()
    var input = RESTShops.input(in: .eur)
    input.transactions = [TransactionInput(gateway: "shopify_payments", kind: .authorization)]
    _ = try shop.apply(.placeOrder(input))
    _ = try shop.apply(.pay(PaymentInput(order: "#1001", kind: .capture, amount: 20)))
    let order = try #require(shop.orders.last)
    let made = shop.rest("orders/\(order.id)/transactions", "transactions")
    let open = made[0]?["total_unsettled_set"]
    #expect(
      open?["presentment_money"] == [
        "amount": .string(order.totalCapturable.presentment.formatted(minimumDigits: 1)), "currency": "EUR",
      ])
    #expect(
      open?["shop_money"]?["amount"]?.stringValue
        == order.totalCapturable.shop.formatted(minimumDigits: 1))
    #expect(made[0]?["authorization_expires_at"]?.stringValue != nil)
    #expect(made[1]?["parent_id"] == made[0]?["id"])
    #expect(made[1]?["total_unsettled_set"]?["shop_money"]?["amount"] == "0.0")
    #expect(made[1]?["payment_id"] == "#1001.2")
  }
}
