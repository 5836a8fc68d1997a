import CommerceTypes
import GraphQLLanguage
import ShopifySim
import Testing

/// Everything that isn't an order.
@Suite("REST records")
struct RESTRecordBodyTests {
  @Test("A product has its options, variants and images, and the units of all locations")
  func product() throws {
    var shop = try RESTShops.stocked()
    _ = try shop.apply(
      .setInventory(InventoryInput(sku: RESTShops.shirt, location: "Boston", available: 7)))
    let product = try #require(shop.products.first { $0.title == "Shirt" })
    let body = shop.rest("products/\(product.id)", "product")
    #expect(body["status"] == "active")
    #expect(body["tags"] == "cotton, new")
    #expect(body["options"]?[0]?["name"] == "Size")
    #expect(body["options"]?[0]?["values"] == ["M", "L"])
    #expect(body["images"]?[0]?["src"] == "https://cdn.example.com/shirt.png")
    let variants = body["variants"]?.arrayValue ?? []
    #expect(variants.map { $0["option1"] } == ["M", "L"])
    #expect(variants.map { $0["price"] } == ["30.00", "32.00"])
    #expect(variants.map { $0["inventory_quantity"] } == [107, 100])
    #expect(variants.map { $0["position"] } == [1, 2])
    #expect(variants[0]["weight"] == .number("0.25"))
    #expect(variants[1]["barcode"] == "4012345")
    let id = try #require(variants[1]["id"]?.intValue)
    #expect(shop.rest("variants/\(id)", "variant") == variants[1])
  }

  @Test("A product without options has the option Title")
  func plainProduct() throws {
    let shop = try RESTShops.stocked()
    let product = try #require(shop.products.first { $0.title == "Mug" })
    let body = shop.rest("products/\(product.id)", "product")
    #expect(body["options"]?[0]?["name"] == "Title")
    #expect(body["variants"]?[0]?["option1"] == "Default Title")
  }

  @Test("Inventory items and levels are found by the item's id")
  func inventory() throws {
    let shop = try RESTShops.stocked()
    let variant = try #require(shop.variant(sku: SKU("MUG")))
    let item = shop.rest("inventory_items/\(variant.inventoryItemID)", "inventory_item")
    #expect(item["sku"] == "MUG")
    #expect(item["tracked"] == true)
    let query = ["inventory_item_ids": String(variant.inventoryItemID)]
    let levels = shop.rest("inventory_levels", "inventory_levels", query).arrayValue ?? []
    let albany = levels.first { $0["location_id"]?.intValue == shop.locations.first?.id }
    #expect(albany?["available"] == 100)
    #expect(
      albany?.names == [
        "admin_graphql_api_id", "available", "inventory_item_id", "location_id", "updated_at",
      ])
  }

  @Test("A customer counts the orders and what was paid")
  func customer() throws {
    let shop = try RESTShops.withOrder()
    let customer = try #require(shop.customers.first)
    let body = shop.rest("customers/\(customer.id)", "customer")
    #expect(body["email"] == "ada@example.com")
    #expect(body["orders_count"] == 1)
    #expect(body["last_order_name"] == "#1001")
    #expect(body["total_spent"] == shop.restOrder["total_price"])
    #expect(body["default_address"]?["default"] == true)
    #expect(body["addresses"]?[0] == body["default_address"])
    #expect(shop.rest("customers/\(customer.id)/orders", "orders")[0] == shop.restOrder)
  }

  @Test("A company's order names the company and its location, and its terms")
  func company() throws {
    var shop = try RESTShops.stocked()
    _ = try shop.apply(
      .customer(CustomerChange(email: "buyer@example.com", action: .create(CustomerChange.Fields()))))
    let change = CompanyChange(
      name: "Acme", address: RESTShops.address, paymentDueInDays: 30, contact: "buyer@example.com")
    let made = try shop.apply(.company(change))
    let company = try #require(made.first { $0.topic == .companiesCreate }).body()
    #expect(company["name"] == "Acme")
    #expect(
      company["main_contact_admin_graphql_api_id"]?.stringValue?
        .hasPrefix("gid://shopify/CompanyContact/") == true)
    _ = try shop.apply(
      .placeOrder(
        OrderInput(
          lines: [OrderLineInput(sku: SKU("MUG"), quantity: 1)], company: "Acme", paymentDueInDays: 30)))
    let body = shop.restOrder
    #expect(body["company"]?["id"]?.intValue == shop.companies.first?.id)
    #expect(body["payment_terms"]?["due_in_days"] == 30)
    #expect(body["payment_terms"]?["payment_terms_type"] == "net")
    #expect(body["payment_terms"]?["payment_schedules"]?[0]?["amount"] == body["total_price"])
    #expect(body["payment_terms"]?["payment_schedules"]?[0]?["completed_at"] == .null)
  }

  @Test("A draft order has its quote's amounts and, once completed, its order")
  func draft() throws {
    var shop = try RESTShops.stocked()
    var input = RESTShops.input()
    input.transactions = []
    _ = try shop.apply(.draft(DraftInput(action: .create(input))))
    let draft = try #require(shop.draftOrders.first)
    let open = shop.rest("draft_orders/\(draft.id)", "draft_order")
    #expect(open["name"] == "#D1")
    #expect(open["status"] == "open")
    #expect(open["order_id"] == .null)
    #expect(open["applied_discount"]?["value"] == "10.0")
    #expect(open["line_items"]?[0]?["custom"] == false)
    _ = try shop.apply(.draft(DraftInput(action: .complete(paymentPending: true))))
    let done = shop.rest("draft_orders/\(draft.id)", "draft_order")
    #expect(done["status"] == "completed")
    #expect(done["order_id"] == shop.restOrder["id"])
    #expect(done["total_price"] == shop.restOrder["total_price"])
    #expect(done["subtotal_price"] == shop.restOrder["subtotal_price"])
  }

  @Test("A gift card shows its last characters, its balance and what sold it")
  func giftCard() throws {
    var shop = try RESTShops.stocked()
    _ = try shop.apply(
      .placeOrder(
        OrderInput(
          lines: [OrderLineInput(sku: SKU("CARD"), quantity: 1)],
          transactions: [TransactionInput(gateway: "shopify_payments")])))
    let card = try #require(shop.giftCards.first)
    let body = shop.rest("gift_cards/\(card.id)", "gift_card")
    #expect(body["initial_value"] == "50.00")
    #expect(body["balance"] == "50.00")
    #expect(body["last_characters"]?.stringValue == card.lastCharacters.lowercased())
    #expect(body["order_id"] == shop.restOrder["id"])
    #expect(body["line_item_id"] == shop.restOrder["line_items"]?[0]?["id"])
    #expect(!String(describing: body).contains(card.code))
  }

  @Test("Payouts are the sum of their transactions, amount less fee")
  func payouts() throws {
    var shop = try RESTShops.withOrder()
    #expect(shop.rest("shopify_payments/balance", "balance")[0]?["currency"] == "USD")
    _ = try shop.apply(.wait(seconds: 6 * 86_400))
    let payout = try #require(shop.rest("shopify_payments/payouts", "payouts")[0])
    let id = try #require(payout["id"]?.intValue)
    let entries = shop.rest(
      "shopify_payments/balance/transactions", "transactions", ["payout_id": String(id)])
    let nets = (entries.arrayValue ?? []).compactMap { $0["net"]?.stringValue }.map(decimal)
    #expect(!nets.isEmpty)
    #expect(payout["amount"]?.stringValue == nets.sum().formatted(minimumDigits: 2))
    let entry = try #require(entries[0])
    let (amount, fee) = (entry["amount"]?.stringValue ?? "", entry["fee"]?.stringValue ?? "")
    #expect(entry["net"]?.stringValue == (decimal(amount) - decimal(fee)).formatted(minimumDigits: 2))
    #expect(entry["type"] == "charge")
    #expect(entry["source_order_id"] == shop.restOrder["id"])
    #expect(payout["summary"]?["charges_gross_amount"] == entry["amount"])
    #expect(shop.rest("shopify_payments/balance", "balance")[0]?["amount"] == "0.00")
  }

  @Test("A dispute is told with its amount, reason and deadlines")
  func dispute() throws {
    var shop = try RESTShops.withOrder()
    _ = try shop.apply(
      .dispute(
        DisputeChange(
          order: "#1001", action: .open(amount: nil, type: "CHARGEBACK", reason: "fraudulent"))))
    let body = try #require(shop.rest("shopify_payments/disputes", "disputes")[0])
    #expect(body["type"] == "chargeback")
    #expect(body["reason"] == "fraudulent")
    #expect(body["status"] == "needs_response")
    #expect(body["order_id"] == shop.restOrder["id"])
    #expect(body["amount"] == shop.restOrder["total_price"])
    #expect(body["evidence_due_by"]?.stringValue != nil)
  }

  @Test("The shop tells its currency, taxes and main location")
  func shopItself() throws {
    let shop = try RESTShops.stocked()
    let body = shop.rest("shop", "shop")
    #expect(body["myshopify_domain"] == "rest.myshopify.com")
    #expect(body["currency"] == "USD")
    #expect(body["enabled_presentment_currencies"] == ["EUR", "JPY", "KWD", "USD"])
    #expect(body["primary_location_id"]?.intValue == shop.locations.first?.id)
    #expect(body["taxes_included"] == false)
    #expect(shop.rest("locations", "locations")[1]?["name"] == "Boston")
  }
}
