import GraphQLLanguage
import Testing

@testable import ShopifySim

@Suite("Webhook filters")
struct WebhookFilterTests {
  private static let order: JSONValue = [
    "id": 820_982_911_946_154_508, "name": "#1001", "total_price": "100.00", "currency": "USD", "test": false,
    "cancelled_at": nil, "created_at": "2026-01-05T04:00:00-05:00", "tags": "Wholesale, first order",
    "financial_status": "paid", "customer": ["id": 7, "email": "Grace@example.com"],
    "line_items": [
      ["sku": "TEE-S", "quantity": 2, "title": "Summer album", "tax_lines": [["title": "VAT"]]],
      ["sku": "MUG", "quantity": 1, "title": "Mug (blue)", "tax_lines": []],
    ],
    "discount_codes": [],
  ]

  @Test(
    "A filter lets through what it says",
    arguments: [
      ("total_price:>=100", true), ("total_price:>100", false), ("total_price:<=100.0", true),
      ("total_price:<100", false), ("total_price:100", true), ("total_price:>=99.99 total_price:<101", true),
      ("name:#1001", true), ("currency:usd", true), ("currency:EUR,USD", true), ("currency:EUR,DKK", false),
      ("test:false", true), ("test:true", false), ("test:FALSE", true),
      ("id:820982911946154508", true), ("id:820982911946154509", false), ("id:*", true),
      ("cancelled_at:*", false), ("NOT cancelled_at:*", true), ("-cancelled_at:*", true),
      ("discount_codes.code:*", false), ("customer.id:7", true), ("customer.email:grace@EXAMPLE.com", true),
      ("line_items.sku:MUG", true), ("line_items.sku:CAP", false), ("line_items.sku:TEE*", true),
      ("line_items.quantity:>=2", true), ("line_items.quantity:>2", false), ("NOT line_items.sku:MUG", false),
      ("line_items.tax_lines.title:vat", true), ("line_items.title:'Summer album'", true),
      ("line_items.title:\"Summer album\"", true), ("line_items.title:Summer\\ album", true),
      ("line_items.title:Summer", false), ("line_items.title:Mug\\ \\(blue\\)", true),
      ("tags:wholesale", true), ("tags:'first order'", true), ("tags:order", false),
      ("created_at:>2026-01-05T08:59:59Z", true), ("created_at:>='2026-01-05T09:00:00Z'", true),
      ("created_at:<2026", false), ("created_at:<now", true), ("created_at:>=now", false),
      ("created_at:'2026-01-05T10:00:00+01:00'", true),
      ("currency:EUR OR name:#1001", true), ("currency:EUR OR currency:DKK", false),
      ("currency:USD AND total_price:>500", false),
      ("currency:USD AND (total_price:>500 OR financial_status:paid)", true),
      ("currency:EUR AND name:x OR financial_status:paid", true), ("NOT (currency:EUR OR test:true)", true),
      ("NOT NOT currency:USD", true), ("-(currency:USD)", false), ("unknown_field:1", false),
      ("-unknown_field:1", true), ("customer:*", true), ("note:AND", false),
    ])
  func matching(text: String, expected: Bool) throws {
    let filter = try WebhookFilter(text)
    #expect(filter.matches(Self.order, at: WebhookLab.start.advanced(seconds: 1)) == expected)
    #expect(filter.text == text)
  }

  @Test(
    "What isn't search syntax over fields is refused",
    arguments: [
      "", " ", "paid", "currency:", "currency: USD", ":USD", "currency:USD AND", "OR currency:USD", "NOT",
      "(currency:USD", "currency:USD)", "()", "currency:'USD", "currency:USD paid", "total_price:>=",
      "total_price:>*", "total_price:>1,2", "a..b:1", ".a:1", "currency:(USD)", "cur/rency:USD",
    ])
  func invalid(text: String) {
    #expect(throws: FilterSyntaxError.self) { try WebhookFilter(text) }
  }

  @Test("Deep nesting and endless filters are refused, not crashed on")
  func bounds() {
    let deep = String(repeating: "(", count: 5000) + "a:1" + String(repeating: ")", count: 5000)
    #expect(throws: FilterSyntaxError.self) { try WebhookFilter(deep) }
    #expect(throws: FilterSyntaxError.self) { try WebhookFilter(String(repeating: "-", count: 5000) + "a:1") }
    #expect(throws: FilterSyntaxError.self) { try WebhookFilter(String(repeating: "a:1 ", count: 20_000)) }
  }

  @Test("A subscription gets the events that its filter lets through, and the others are counted")
  func delivery() async throws {
    let receiver = try WebhookTestReceiver()
    defer { receiver.stop() }
    let lab = WebhookLab()
    try lab.webhooks.createSubscription(
      to: .ordersCreate, WebhookSubscriptionInput(uri: receiver.url, filter: "total_price:>=100"),
      addresses: .httpsOrLoopback)
    #expect(lab.happen(WebhookLab.event(1, body: ["total_price": "99.99"])).isEmpty)
    #expect(lab.happen(WebhookLab.event(2, body: ["total_price": "100.00"])).count == 1)
    await lab.settle()
    #expect(receiver.received.map(\.text) == [#"{"total_price":"100.00"}"#])
    #expect(lab.webhooks.tally.filteredOut == 1)
    #expect(lab.webhooks.tally.unheardEvents == 1)
  }
}
