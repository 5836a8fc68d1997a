import CommerceTypes
import GraphQLLanguage
import Testing

@testable import ShopifySim

@Suite("Customers, companies, products and drafts through GraphQL")
struct GraphQLRecordTests {
  @Test("A customer's orders, spending, credit and addresses")
  func customer() throws {
    var lab = try GraphQLShops.full()
    let query = """
      { customerByIdentifier(identifier: {emailAddress: "ada@example.com"}) { numberOfOrders displayName tags note
        amountSpent { amount currencyCode } lastOrder { name } orders(first: 5) { nodes { name } }
        defaultEmailAddress { emailAddress } addresses { city } defaultAddress { zip } taxExempt
        storeCreditAccounts(first: 1) { nodes { balance { amount } } } companyContactProfiles { company { name } } } }
      """
    let ada = try #require(try lab.data(query)["customerByIdentifier"])
    #expect(ada["numberOfOrders"] == "2")
    #expect(ada.at("orders.nodes") == [["name": "#1001"], ["name": "#1002"]])
    #expect(ada.at("lastOrder.name") == "#1002")
    #expect(ada["note"] == "likes blue")
    #expect(ada.at("defaultAddress.zip") == "12207")
    #expect(ada.at("storeCreditAccounts.nodes.0.balance.amount") == "12.5")
    #expect(ada.at("companyContactProfiles.0.company.name") == "Byron Ltd")
    let spent = try #require(lab.shop.order(named: "#1001")).netPayment.shop
    #expect(ada.at("amountSpent.amount") == .string(spent.formatted(minimumDigits: 1)))
    try lab.apply(.pay(PaymentInput(order: "#1002", kind: .sale)))
    let more = spent + (try #require(lab.shop.order(named: "#1002")).netPayment.shop)
    #expect(
      try lab.data(query).at("customerByIdentifier.amountSpent.amount")
        == .string(more.formatted(minimumDigits: 1)))
  }

  @Test("A company with its place and contact, and the order it bought")
  func company() throws {
    let lab = try GraphQLShops.full()
    let company = try #require(
      try lab.data(
        """
        { companies(first: 5, query: "external_id:C-1") { nodes { name externalId ordersCount { count }
          contacts(first: 5) { nodes { isMainContact customer { email } } } mainContact { company { name } }
          locations(first: 5) { nodes { name taxSettings { taxExempt taxRegistrationId }
            shippingAddress { address1 zoneCode countryCode recipient } orders(first: 5) { nodes { name } } } } } } }
        """)["companies"]?.elements.first)
    #expect(company.at("contacts.nodes.0.customer.email") == "ada@example.com")
    #expect(company.at("contacts.nodes.0.isMainContact") == true)
    #expect(company.at("ordersCount.count") == 1)
    #expect(company.at("locations.nodes.0.taxSettings") == ["taxExempt": true, "taxRegistrationId": "US1"])
    #expect(company.at("locations.nodes.0.shippingAddress.zoneCode") == "NY")
    #expect(company.at("locations.nodes.0.orders.nodes") == [["name": "#1002"]])
    let order = try #require(lab.shop.order(named: "#1002"))
    let buyer = try lab.node(
      order.gid,
      "purchasingEntity { ... on PurchasingCompany { company { name } location { name } } } taxExempt")
    #expect(buyer.at("purchasingEntity.company.name") == "Byron Ltd")
  }

  @Test("A product's variants, options, prices, stock, images and metafields follow its changes")
  func product() throws {
    var lab = GraphQLLab(try RESTShops.stocked())
    let query = """
      { products(first: 1, query: "sku:SHIRT-M") { nodes { title status tags hasOnlyDefaultVariant totalInventory
        options { name values position } variantsCount { count } mediaCount { count }
        priceRangeV2 { minVariantPrice { amount } maxVariantPrice { amount } }
        featuredMedia { ... on MediaImage { image { url } } } metafield(namespace: "custom", key: "care") { value type }
        variants(first: 5) { nodes { sku price barcode position selectedOptions { name value } inventoryQuantity
          inventoryItem { sku measurement { weight { unit value } } } } } } } }
      """
    let before = try #require(try lab.data(query)["products"]?.elements.first)
    #expect(before["options"] == [["name": "Size", "values": ["M", "L"], "position": 1]])
    #expect(before.at("priceRangeV2.maxVariantPrice.amount") == "32.0")
    #expect(before["totalInventory"] == 200)
    #expect(before["metafield"] == .null)
    #expect(before.at("featuredMedia.image.url") == "https://cdn.example.com/shirt.png")
    #expect(before.at("variants.nodes.0.price") == "30.00")
    #expect(before.at("variants.nodes.1.selectedOptions") == [["name": "Size", "value": "L"]])
    let weight: JSONValue = ["unit": "KILOGRAMS", "value": .number("0.25")]
    #expect(before.at("variants.nodes.0.inventoryItem.measurement.weight") == weight)
    var fields = ProductChange.VariantFields()
    fields.price = decimal("28.50")
    try lab.apply(
      .product(ProductChange(sku: RESTShops.shirt, action: .changeVariant(fields))),
      .product(
        ProductChange(sku: RESTShops.shirt, action: .change(title: "Tee", status: "DRAFT", tags: nil))),
      .product(
        ProductChange(
          sku: RESTShops.shirt,
          action: .setMetafield(namespace: "custom", key: "care", type: "json", value: "{}"))))
    let after = try #require(try lab.data(query)["products"]?.elements.first)
    #expect(after["title"] == "Tee")
    #expect(after["status"] == "DRAFT")
    #expect(after.at("variants.nodes.0.price") == "28.50")
    #expect(after.at("priceRangeV2.minVariantPrice.amount") == "28.5")
    #expect(after["metafield"] == ["value": "{}", "type": "json"])
  }

  @Test("An order moves units from available to committed, a fulfillment takes them off what is on hand")
  func inventory() throws {
    var lab = GraphQLLab(try RESTShops.withOrder())
    let query = """
      { inventoryItems(first: 1, query: "sku:MUG") { nodes { tracked locationsCount { count }
        inventoryLevels(first: 5) { nodes { id location { name } item { sku }
          quantities(names: ["available", "committed", "on_hand", "incoming", "damaged"]) { name quantity } } } } } }
      """
    func quantities() throws -> [Int] {
      let item = try #require(try lab.data(query)["inventoryItems"]?.elements.first)
      let level = try #require(item["inventoryLevels"]?.elements.first)
      #expect(level.at("location.name") == "Albany")
      return (level["quantities"]?.elements ?? []).compactMap { $0["quantity"]?.intValue }
    }
    #expect(try quantities() == [97, 3, 100, 0, 0])
    try lab.apply(.fulfill(FulfillmentInput(order: "#1001")))
    #expect(try quantities() == [97, 0, 97, 0, 0])
    try lab.apply(
      .setInventory(InventoryInput(sku: SKU("MUG"), location: "Albany", available: 5, incoming: 7)))
    #expect(try quantities() == [5, 0, 5, 7, 0])
    let level = try #require(lab.shop.inventoryLevel(sku: SKU("MUG"), location: "Albany"))
    let id = "gid://shopify/InventoryLevel/\(level.id)?inventory_item_id=\(level.inventoryItemID)"
    #expect(try lab.data("{ inventoryLevel(id: \"\(id)\") { id } }").at("inventoryLevel.id") == .string(id))
  }

  @Test("A draft shows what it would come to, and the order it became")
  func draft() throws {
    var lab = GraphQLLab(try RESTShops.stocked())
    var input = RESTShops.input(in: .eur)
    input.transactions = []
    let query = """
      { draftOrders(first: 1) { nodes { name status email presentmentCurrencyCode totalPriceSet { ...Bag }
        subtotalPriceSet { ...Bag } totalTaxSet { ...Bag } taxLines { title } order { name totalPriceSet { ...Bag } }
        lineItems(first: 5) { nodes { sku quantity custom originalUnitPriceSet { ...Bag } } } completedAt } } }
      \(GraphQLLab.bag)
      """
    try lab.apply(.draft(DraftInput(action: .create(input))))
    let open = try #require(try lab.data(query)["draftOrders"]?.elements.first)
    #expect(open["status"] == "OPEN")
    #expect(open["order"] == .null)
    #expect(open["presentmentCurrencyCode"] == "EUR")
    #expect(open.at("lineItems.nodes.0.sku") == "MUG")
    try lab.apply(.draft(DraftInput(action: .complete(paymentPending: false))))
    let done = try #require(try lab.data(query)["draftOrders"]?.elements.first)
    #expect(done["status"] == "COMPLETED")
    #expect(done["completedAt"] != .null)
    #expect(done.at("order.totalPriceSet") == open["totalPriceSet"])
  }
}
