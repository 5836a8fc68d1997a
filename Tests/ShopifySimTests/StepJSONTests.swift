import CommerceTypes
import GraphQLLanguage
import Testing

@testable import ShopifySim

@Suite("Steps as JSON")
struct StepJSONTests {
  private func step(_ text: String) throws -> ShopStep { try StepJSON.step(JSONValue(parsing: text)) }

  @Test("An order with everything is read field by field")
  func order() throws {
    let text = #"""
      {"place": {"name": "#7", "email": "a@b.c", "customer": {"email": "a@b.c", "firstName": "Ada"},
        "shippingAddress": {"city": "Berlin", "country": "DE"},
        "lines": [{"sku": "MUG", "quantity": 2, "price": "11.90", "taxes": [{"title": "VAT", "rate": "0.19",
            "channelLiable": true}], "discounts": [{"source": {"code": "X"}, "value": {"fixedEach": "1.00"}}],
          "location": "Berlin", "duties": [{"amount": "3.00", "countryCodeOfOrigin": "CN"}],
          "attributes": [{"key": "k", "value": "v"}], "customTitle": "Mug"}],
        "discounts": [{"source": {"automatic": "Sale"}, "value": {"percentage": "10"}, "entitledSKUs": ["MUG"]}],
        "shipping": [{"title": "Post", "price": "5.00", "taxes": [],
          "discounts": [{"source": {"manual": "M"}, "value": {"fixed": "1.00"}}]}],
        "transactions": [{"gateway": "gift_card", "kind": "sale", "amount": "4.00", "status": "pending", "giftCard": "C"}],
        "note": "n", "tags": ["t"], "isTest": true, "phone": "1", "presentmentCurrency": "USD", "tip": "2.00",
        "additionalFees": [{"name": "Fee", "amount": "1.00"}], "taxExempt": true, "company": "Acme",
        "paymentDueInDays": 30, "poNumber": "P", "attributes": [], "sourceName": "pos",
        "orderTaxes": [{"title": "T", "rate": "0.1", "amount": "1.00"}]}}
      """#
    var line = OrderLineInput(sku: SKU("MUG"), quantity: 2, price: decimal("11.90"))
    line.taxes = [TaxInput(title: "VAT", rate: TaxRate(fraction: decimal("0.19")), channelLiable: true)]
    line.discounts = [DiscountInput(.code("X"), .fixedEach(1))]
    line.location = "Berlin"
    line.duties = [DutyInput(amount: 3, countryCodeOfOrigin: "CN")]
    line.attributes = [CustomAttribute(key: "k", value: "v")]
    line.customTitle = "Mug"
    var wanted = OrderInput(
      name: "#7", email: "a@b.c", customer: CustomerInput(email: "a@b.c", firstName: "Ada"),
      shippingAddress: MailingAddress(city: "Berlin", country: CountryCode("DE")), lines: [line],
      discounts: [DiscountInput(.automatic(title: "Sale"), .percentage(10), entitledSKUs: [SKU("MUG")])],
      shipping: [
        ShippingInput(
          title: "Post", price: 5, taxes: [], discounts: [DiscountInput(.manual(title: "M"), .fixed(1))])
      ],
      transactions: [TransactionInput(gateway: "gift_card", amount: 4, status: .pending, giftCard: "C")],
      note: "n", tags: ["t"], isTest: true, phone: "1", presentmentCurrency: .usd, tip: 2,
      additionalFees: [FeeInput(name: "Fee", amount: 1)], taxExempt: true, company: "Acme",
      paymentDueInDays: 30, poNumber: "P", sourceName: "pos")
    wanted.orderTaxes = [OrderTaxInput(title: "T", rate: TaxRate(fraction: decimal("0.1")), amount: 1)]
    #expect(try step(text) == .placeOrder(wanted))
  }

  static let others: [(String, ShopStep)] =
    [
      (
        ##"{"edit": {"order": "#1", "quantities": [{"sku": "A", "quantity": 0, "restock": false}], "removedShipping": ["P"]}}"##,
        .editOrder(
          EditInput(
            order: "#1", quantities: [.init(sku: SKU("A"), quantity: 0, restock: false)],
            removedShipping: ["P"]
          ))
      ),
      (
        ##"{"pay": {"order": "#1", "kind": "capture", "amount": "1.00"}}"##,
        .pay(PaymentInput(order: "#1", kind: .capture, amount: 1))
      ),
      (
        ##"{"fulfill": {"order": "#1", "lines": [{"sku": "A", "quantity": 1}], "tracking": [{"number": "1"}]}}"##,
        .fulfill(
          FulfillmentInput(
            order: "#1", lines: [.init(sku: SKU("A"), quantity: 1)], tracking: [TrackingInfo(number: "1")]))
      ),
      (
        ##"{"fulfillment": {"fulfillment": "#1-F1", "action": "cancel"}}"##,
        .changeFulfillment(FulfillmentChange(fulfillment: "#1-F1", action: .cancel))
      ),
      (
        ##"{"fulfillmentOrder": {"order": "#1", "location": "B", "action": {"move": {"to": "C"}}}}"##,
        .changeFulfillmentOrder(
          FulfillmentOrderChange(order: "#1", location: "B", action: .move(to: "C", lines: [])))
      ),
      (
        ##"{"fulfillmentOrder": {"order": "#1", "action": {"hold": {"reason": "OTHER"}}}}"##,
        .changeFulfillmentOrder(
          FulfillmentOrderChange(order: "#1", action: .hold(reason: "OTHER", notes: nil, lines: [])))
      ),
      (
        ##"{"refund": {"order": "#1", "lines": [{"sku": "A", "quantity": 1, "restock": "return", "location": "B"}], "shipping": "2.00", "duties": true, "transactions": []}}"##,
        .refund(
          RefundInput(
            order: "#1", lines: [.init(sku: SKU("A"), quantity: 1, restock: .return, location: "B")],
            shipping: 2,
            duties: true, transactions: []))
      ),
      (
        ##"{"return": {"order": "#1", "name": "#1-R1", "action": {"process": {"lines": [{"sku": "A", "quantity": 1}], "refund": true}}}}"##,
        .returnGoods(
          ReturnInput(
            order: "#1", name: "#1-R1",
            action: .process([.init(sku: SKU("A"), quantity: 1)], location: nil, refund: true)))
      ),
      (
        ##"{"cancel": {"order": "#1", "reason": "fraud", "restock": false}}"##,
        .cancel(CancelInput(order: "#1", reason: .fraud, restock: false))
      ),
      (
        ##"{"update": {"order": "#1", "isClosed": true, "tags": []}}"##,
        .update(UpdateInput(order: "#1", tags: [], isClosed: true))
      ),
      (
        ##"{"draft": {"name": "#D1", "action": {"complete": {"paymentPending": true}}}}"##,
        .draft(DraftInput(name: "#D1", action: .complete(paymentPending: true)))
      ),
      (
        ##"{"customer": {"email": "a@b.c", "action": {"credit": "5.00"}}}"##,
        .customer(CustomerChange(email: "a@b.c", action: .credit("5")))
      ),
      (
        ##"{"company": {"name": "Acme", "taxExempt": true}}"##,
        .company(CompanyChange(name: "Acme", taxExempt: true))
      ),
      (
        ##"{"product": {"sku": "A", "action": {"changeVariant": {"price": "2.00"}}}}"##,
        .product(
          ProductChange(
            sku: SKU("A"),
            action: .changeVariant(
              {
                var fields = ProductChange.VariantFields()
                fields.price = 2
                return fields
              }())))
      ),
      (
        ##"{"location": {"name": "B", "action": {"rename": "C"}}}"##,
        .location(LocationChange(name: "B", action: .rename(to: "C")))
      ),
      (
        ##"{"giftCard": {"code": "C", "action": {"issue": {"amount": "50.00", "expiresAt": "2027-01-01T00:00:00Z"}}}}"##,
        .giftCard(
          GiftCardChange(
            code: "C", action: .issue(50, customer: nil, expiresAt: ShopTime("2027-01-01T00:00:00Z"))))
      ),
      (
        ##"{"dispute": {"order": "#1", "action": {"decide": "WON"}}}"##,
        .dispute(DisputeChange(order: "#1", action: .decide("WON")))
      ),
      (
        ##"{"setInventory": {"sku": "A", "location": "B", "available": -2, "compare": 3}}"##,
        .setInventory(InventoryInput(sku: SKU("A"), location: "B", available: -2, compare: 3))
      ),
      (##"{"wait": {"seconds": 60}}"##, .wait(seconds: 60)),
      (
        ##"{"catalogue": {"category": {"id": "aa-1", "fullName": "Apparel > Shirts"}}}"##,
        .catalogue(.category(id: "aa-1", fullName: "Apparel > Shirts", isArchived: false))
      ),
      (##"{"bulkOperation": "finish"}"##, .bulkOperation(.finish)),
    ] + EngagementSteps.examples + SellingSteps.examples

  @Test("Each kind of step is read into its input", arguments: others)
  func kinds(text: String, wanted: ShopStep) throws {
    #expect(try step(text) == wanted)
  }

  @Test("Every kind is among the examples")
  func coverage() {
    for kind in StepJSON.kinds where kind != "place" {
      #expect(
        Self.others.contains { $0.0.hasPrefix("{\"\(kind)\"") }, Comment(rawValue: "no example of \(kind)"))
    }
  }

  @Test(
    "What isn't written right is refused with its path",
    arguments: [
      (##"{"plce": {}}"##, "step", ##""place": …"##),
      (##"{"wait": {"seconds": 1}, "pay": {}}"##, "step", ##""place": …"##),
      (##""place""##, "step", ##""place": …"##),
      (
        ##"{"place": {"lines": [{"sku": "A", "quantity": 1, "prise": "1"}]}}"##, "step.place.lines[0].prise",
        "price"
      ),
      (
        ##"{"place": {"lines": [{"sku": "A"}]}}"##, "step.place.lines[0].quantity", "a line needs it"
      ),
      (
        ##"{"place": {"lines": [{"sku": "A", "quantity": "1"}]}}"##, "step.place.lines[0].quantity",
        "a whole number from 0 to 1000000"
      ),
      (
        ##"{"place": {"lines": [{"sku": "A", "quantity": 1.0}]}}"##, "step.place.lines[0].quantity",
        "a whole number"
      ),
      (
        ##"{"place": {"lines": [{"sku": "A", "quantity": 1000001}]}}"##, "step.place.lines[0].quantity",
        "1000000"
      ),
      (
        ##"{"place": {"lines": [{"sku": "A", "quantity": 1, "price": 11.9}]}}"##, "step.place.lines[0].price",
        "in quotes"
      ),
      (
        ##"{"place": {"lines": [{"sku": "A", "quantity": 1, "price": "1e3"}]}}"##,
        "step.place.lines[0].price",
        "an amount in quotes"
      ),
      (##"{"place": {"lines": {}}}"##, "step.place.lines", "a list"),
      (
        ##"{"place": {"lines": [], "presentmentCurrency": "euro"}}"##, "step.place.presentmentCurrency", "EUR"
      ),
      (##"{"place": {"lines": [], "isTest": 1}}"##, "step.place.isTest", "true or false"),
      (
        ##"{"place": {"lines": [], "discounts": [{"source": {"code": "A"}, "value": {"percentage": "101"}}]}}"##,
        "step.place.discounts[0].value.percentage", "percent from"
      ),
      (##"{"refund": {"order": "#1", "shipping": "1000000000000"}}"##, "step.refund.shipping", "below"),
      (##"{"pay": {"order": "#1", "kind": "SALE"}}"##, "step.pay.kind", ##""sale""##),
      (
        ##"{"fulfillmentOrder": {"order": "#1", "action": "hold"}}"##, "step.fulfillmentOrder.action",
        ##"{"hold": …}"##
      ),
      (##"{"wait": {"seconds": -1}}"##, "step.wait.seconds", "0"),
      (##"{"wait": {"seconds": 99999999999999999999}}"##, "step.wait.seconds", "0"),
    ])
  func refusals(text: String, path: String, expected: String) throws {
    do {
      _ = try step(text)
      Issue.record("\(text) was taken")
    } catch let error as StepJSONError {
      #expect(error.path == path)
      #expect(error.expected.contains(expected), Comment(rawValue: error.description))
    }
  }

  @Test("A shop is read with its rates, fee and products")
  func shop() throws {
    let shop = try StepJSON.shop(
      JSONValue(
        parsing: #"""
          {"domain": "a.myshopify.com", "currency": "CHF", "taxesIncluded": true, "cashRounding": "0.05",
           "presentmentRates": {"EUR": "1.0671"}, "paymentFee": {"percent": "1.5", "fixed": "0.25"}, "payoutDays": 5,
           "products": [{"sku": "A", "title": "A", "price": "1.00", "moreVariants": [{"sku": "B", "optionValues": ["x"],
             "price": "2.00"}]}]}
          """#))
    #expect(shop.domain == "a.myshopify.com")
    #expect(shop.taxesIncluded)
    #expect(shop.cashRounding == decimal("0.05"))
    #expect(shop.presentmentRates == [.eur: decimal("1.0671")])
    #expect(shop.paymentFee.percent == decimal("1.5"))
    #expect(shop.products[0].moreVariants[0].sku == SKU("B"))
  }

  @Test("A domain that isn't Shopify's form is refused")
  func domain() throws {
    let value = try JSONValue(parsing: ##"{"domain": "evil.example.com", "currency": "EUR"}"##)
    #expect {
      try StepJSON.shop(value)
    } throws: {
      ($0 as? StepJSONError)?.path == "shop.domain"
    }
  }
}
