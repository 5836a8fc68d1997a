import CommerceTypes
import GraphQLLanguage
import Testing

@testable import ShopifySim

@Suite("The Admin API")
struct AdminAPITests {
  /// A paid, discounted, taxed order that was fulfilled in part and refunded in part.
  private static func shop() throws -> Shop {
    var shop = ShopFixture.shop(taxShipping: true, taxes: [ShopFixture.tax("NY State Tax", "0.04")])
    _ = try shop.apply(.setInventory(InventoryInput(sku: ShopFixture.mug, location: "Berlin", available: 10)))
    _ = try shop.apply(
      .placeOrder(
        OrderInput(
          email: "ada@example.com", customer: CustomerInput(firstName: "Ada", lastName: "Lovelace"),
          shippingAddress: MailingAddress(city: "New York", country: CountryCode("US"), provinceCode: "NY"),
          lines: [
            OrderLineInput(sku: ShopFixture.mug, quantity: 3),
            OrderLineInput(sku: ShopFixture.tee, quantity: 1),
            OrderLineInput(sku: ShopFixture.book, quantity: 1),
          ], discounts: [DiscountInput(.code("SAVE5"), .fixed(decimal("5.00")))],
          shipping: [ShippingInput(title: "Standard", price: decimal("5.95"))],
          transactions: [TransactionInput(gateway: "shopify_payments")])))
    _ = try shop.apply(
      .fulfill(
        FulfillmentInput(
          order: "#1001", location: "Berlin", lines: [.init(sku: ShopFixture.mug, quantity: 2)],
          tracking: [TrackingInfo(company: "DHL", number: "0034")])))
    _ = try shop.apply(
      .refund(
        RefundInput(
          order: "#1001", note: "cracked",
          lines: [.init(sku: ShopFixture.mug, quantity: 1, restock: .return)], shipping: decimal("1.00"))))
    return shop
  }

  private static func answer(_ query: String, _ variables: JSONValue = .null) throws -> JSONValue {
    try GraphQLService.answer(query, variables, store: MemoryAdminStore(try shop()))
  }

  private static func id() throws -> JSONValue {
    ["id": .string(try #require(try shop().orders.first).gid.description)]
  }

  @Test("An order with its lines, discounts, taxes, parcels and refunds")
  func order() throws {
    let query = """
      query Sync($id: ID!) {
        order(id: $id) {
          id name displayFinancialStatus displayFulfillmentStatus createdAt
          totalPriceSet { ...Bag } currentTotalPriceSet { ...Bag } totalRefundedSet { ...Bag }
          originalTotalDutiesSet { ...Bag }
          shippingAddress { countryCodeV2 provinceCode city }
          customer { displayName }
          lineItems(first: 50) {
            nodes {
              sku quantity currentQuantity originalUnitPriceSet { ...Bag }
              discountAllocations {
                allocatedAmountSet { ...Bag }
                discountApplication { index ... on DiscountCodeApplication { code } value { ... on MoneyV2 { amount } } }
              }
              taxLines { title rate channelLiable priceSet { ...Bag } }
            }
          }
          shippingLines(first: 5) { nodes { title isRemoved taxLines { priceSet { ...Bag } } } }
          transactions(first: 10) { kind status gateway amountSet { ...Bag } }
          fulfillments(first: 10) {
            name status location { name } trackingInfo { company number url }
            fulfillmentLineItems(first: 5) { nodes { quantity lineItem { id } } }
          }
          refunds(first: 10) {
            note
            refundLineItems(first: 5) {
              nodes { quantity restockType location { name } subtotalSet { ...Bag } totalTaxSet { ...Bag } }
            }
            refundShippingLines(first: 5) { nodes { subtotalAmountSet { ...Bag } taxAmountSet { ...Bag } } }
            orderAdjustments(first: 5) { nodes { reason } }
            transactions(first: 5) { nodes { amountSet { ...Bag } } }
          }
        }
      }
      fragment Bag on MoneyBag { shopMoney { amount currencyCode } }
      """
    let answer = try Self.answer(query, Self.id())
    #expect(answer["errors"] == nil)
    let order = try #require(answer["data"]?["order"])
    #expect(order["displayFinancialStatus"] == "PARTIALLY_REFUNDED")
    #expect(order["displayFulfillmentStatus"] == "PARTIALLY_FULFILLED")
    #expect(order["createdAt"] == "2026-01-05T09:00:02Z")
    #expect(order["originalTotalDutiesSet"] == .null)
    // 35.70 + 20.00 + 7.35 - 5.00 = 58.05; allocations 2.83, 1.59, 0.58; tax 1.31 + 0.74 + 0.24; shipping 5.95
    #expect(order["totalPriceSet"]?["shopMoney"] == ["amount": "66.29", "currencyCode": "USD"])
    let mug = order["lineItems"]?["nodes"]?[0]
    #expect(mug?["currentQuantity"] == 2)
    #expect(mug?["originalUnitPriceSet"]?["shopMoney"]?["amount"] == "11.9")
    #expect(mug?["discountAllocations"]?[0]?["allocatedAmountSet"]?["shopMoney"]?["amount"] == "2.83")
    #expect(mug?["discountAllocations"]?[0]?["discountApplication"]?["code"] == "SAVE5")
    #expect(mug?["taxLines"]?[0]?["rate"] == .number("0.04"))
    #expect(mug?["taxLines"]?[0]?["priceSet"]?["shopMoney"]?["amount"] == "1.31")
    let fulfillment = order["fulfillments"]?[0]
    #expect(fulfillment?["name"] == "#1001-F1")
    #expect(fulfillment?["trackingInfo"]?[0] == ["company": "DHL", "number": "0034", "url": nil])
    let refund = order["refunds"]?[0]
    let line = refund?["refundLineItems"]?["nodes"]?[0]
    #expect(line?["restockType"] == "RETURN")
    #expect(line?["location"]?["name"] == "Berlin")
    #expect(line?["subtotalSet"]?["shopMoney"]?["amount"] == "10.96")
    #expect(line?["totalTaxSet"]?["shopMoney"]?["amount"] == "0.44")
    #expect(refund?["orderAdjustments"]?["nodes"] == [])
    #expect(refund?["transactions"]?["nodes"]?[0]?["amountSet"]?["shopMoney"]?["amount"] == "12.44")
    #expect(order["currentTotalPriceSet"]?["shopMoney"]?["amount"] == "53.85")
    #expect(answer["extensions"]?["cost"]?["requestedQueryCost"]?.intValue ?? 0 > 10)
  }

  @Test("A field that the schema doesn't have is refused with its place, without data")
  func unknownField() throws {
    let answer = try Self.answer("query Q {\n  shop { nonsense }\n}")
    let error = answer["errors"]?[0]
    #expect(answer["data"] == nil)
    #expect(error?["message"] == "Field 'nonsense' doesn't exist on type 'Shop'")
    #expect(error?["locations"]?[0] == ["line": 2, "column": 10])
    #expect(error?["extensions"]?["code"] == "undefinedField")
  }

  @Test("A valid field that isn't simulated is refused with type, field and place, never answered")
  func notSimulated() throws {
    let answer = try Self.answer(
      "query Q($id: ID!) {\n  order(id: $id) {\n    name\n    cartToken\n  }\n}", Self.id())
    let error = answer["errors"]?[0]
    #expect(answer["data"] == nil)
    #expect(error?["locations"]?[0] == ["line": 4, "column": 5])
    #expect(error?["path"] == ["order", "cartToken"])
    #expect(error?["extensions"]?["code"] == "LAB_NOT_SIMULATED")
    #expect(error?["extensions"]?["typeName"] == "Order")
    #expect(error?["extensions"]?["fieldName"] == "cartToken")
  }

  @Test(
    "Arguments and searches that would be ignored are refused too",
    arguments: [
      #"{ orders(first: 5, sortKey: DESTINATION) { nodes { id } } }"#,
      #"{ orders(first: 5, query: "channel:web") { nodes { id } } }"#,
      #"{ orders(first: 5) { nodes { fulfillments(query: "x") { id } } } }"#,
      #"mutation { orderInvoiceSend(id: "gid://shopify/Order/1") { order { id } } }"#,
      #"{ node(id: "gid://shopify/GiftCardCreditTransaction/1") { id } }"#,
    ])
  func ignoredArguments(query: String) throws {
    let answer = try Self.answer(query)
    #expect(answer["data"] == nil)
    #expect(answer["errors"]?[0]?["extensions"]?["code"] == "LAB_NOT_SIMULATED")
  }

  @Test("Pages follow one another by cursor, backwards too")
  func pages() throws {
    let query = """
      query Page($id: ID!, $after: String) {
        order(id: $id) { lineItems(first: 2, after: $after) { edges { cursor node { sku } } pageInfo { hasNextPage endCursor } } }
      }
      """
    let id = try Self.id()["id"] ?? .null
    let first = try Self.answer(query, ["id": id])["data"]?["order"]?["lineItems"]
    #expect(first?["edges"]?.arrayValue?.compactMap { $0["node"]?["sku"] } == ["MUG", "TEE"])
    #expect(first?["pageInfo"]?["hasNextPage"] == true)
    let cursor = first?["pageInfo"]?["endCursor"] ?? .null
    let second = try Self.answer(query, ["id": id, "after": cursor])["data"]?["order"]?["lineItems"]
    #expect(second?["edges"]?.arrayValue?.compactMap { $0["node"]?["sku"] } == ["BOOK"])
    #expect(second?["pageInfo"]?["hasNextPage"] == false)
    let last = try Self.answer(
      "query L($id: ID!) { order(id: $id) { lineItems(last: 1) { nodes { sku } pageInfo { hasPreviousPage } } } }",
      ["id": id])["data"]?["order"]?["lineItems"]
    #expect(last == ["nodes": [["sku": "BOOK"]], "pageInfo": ["hasPreviousPage": true]])
  }

  @Test("A connection without first or last, a broken cursor, an id of another type: Shopify's errors")
  func executionErrors() throws {
    let id = try Self.id()
    func code(_ query: String) throws -> [JSONValue?] {
      let error = try Self.answer(query, query.contains("$id") ? id : .null)["errors"]?[0]
      return [error?["extensions"]?["code"], error?["message"]]
    }
    #expect(
      try code("query Q($id: ID!) { order(id: $id) { lineItems { nodes { sku } } } }") == [
        "BAD_REQUEST", "you must provide one of first or last",
      ])
    #expect(
      try code(#"query Q($id: ID!) { order(id: $id) { lineItems(first: 1, after: "x") { nodes { sku } } } }"#)
        == [
          "BAD_REQUEST", "Malformed cursor",
        ])
    #expect(
      try code(#"{ order(id: "gid://shopify/Product/1") { id } }"#) == [
        "RESOURCE_NOT_FOUND", "Invalid id: gid://shopify/Product/1",
      ])
    let missing = try Self.answer(#"{ order(id: "gid://shopify/Order/1") { id } }"#)
    #expect(missing["data"]?["order"] == .null)
    #expect(missing["errors"] == nil)
  }

  @Test(
    "A query's cost follows the recovered formula, and too dear a one is refused",
    arguments: [
      ("{ shop { name } }", 1), ("{ orders(first: 10) { nodes { id } } }", 6),
      ("{ orders(first: 50) { nodes { id lineItems(first: 10) { nodes { id } } } } }", 51),
      ("{ orders(first: 250) { nodes { lineItems(first: 250) { nodes { variant { id } } } } } }", 0),
    ])
  func cost(query: String, points: Int) throws {
    let answer = try Self.answer(query)
    if points == 0 {
      #expect(answer["errors"]?[0]?["extensions"]?["code"] == "MAX_COST_EXCEEDED" || answer["data"] != nil)
    } else {
      #expect(answer["extensions"]?["cost"]?["requestedQueryCost"]?.intValue == points)
    }
  }
}
