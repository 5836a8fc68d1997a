import CommerceTypes
import GraphQLLanguage
import Testing

@testable import ShopifySim

@Suite("Orders through GraphQL")
struct GraphQLOrderTests {
  @Test("What an order was placed with is what it shows")
  func placed() throws {
    let lab = GraphQLLab(try RESTShops.withOrder())
    let order = try lab.order(
      """
      name number email phone note tags poNumber sourceName test closed edited confirmed taxExempt
      customAttributes { key value } customer { email firstName } shippingAddress { city countryCodeV2 }
      lineItems(first: 9) { nodes { sku quantity customAttributes { key value } duties { price { ...Bag } } } }
      shippingLine { title } additionalFees { name price { ...Bag } } discountCodes returnStatus
      """)
    #expect(order["name"] == "#1001")
    #expect(order["email"] == "ada@example.com")
    #expect(order["phone"] == "+15185550100")
    #expect(order["poNumber"] == "PO-7")
    #expect(order["customAttributes"] == [["key": "gift", "value": "yes"]])
    #expect(order.at("customer.firstName") == "Ada")
    #expect(order.at("shippingAddress.countryCodeV2") == "US")
    #expect(order.at("lineItems.nodes.0.customAttributes.0.key") == "Engraving")
    #expect(order.at("lineItems.nodes.0.duties.0.price")?.amount() == "4.0")
    #expect(order.at("additionalFees.0.name") == "Import fee")
    #expect(order.at("additionalFees.0.price")?.amount() == "2.0")
    #expect(order["discountCodes"] == ["TEN"])
    #expect(order["returnStatus"] == "NO_RETURN")
    #expect(order["edited"] == false)
  }

  @Test("An update, a closing and a cancellation show")
  func changed() throws {
    var lab = GraphQLLab(try RESTShops.withOrder())
    let before = try lab.order("note tags closedAt cancelledAt updatedAt cancellation { __typename }")
    #expect(before["cancelledAt"] == .null)
    #expect(before["cancellation"] == .null)
    try lab.apply(.update(UpdateInput(order: "#1001", note: "new", tags: ["z"])))
    #expect(try lab.order("note tags") == ["note": "new", "tags": ["z"]])
    try lab.apply(.cancel(CancelInput(order: "#1001", reason: .fraud)))
    let after = try lab.order("cancelReason cancelledAt updatedAt cancellation { __typename }")
    #expect(after["cancelReason"] == "FRAUD")
    #expect(after["cancelledAt"] == after["updatedAt"])
    #expect(after.at("cancellation.__typename") == "OrderCancellation")
  }

  @Test("Each later event moves the current totals and leaves the agreed ones as its kind demands")
  func totals() throws {
    let fields =
      "totalPriceSet { ...Bag } currentTotalPriceSet { ...Bag } originalTotalPriceSet { ...Bag } edited"
    var lab = GraphQLLab(try RESTShops.withOrder())
    let placed = try lab.order(fields)
    #expect(placed.amount("totalPriceSet") == placed.amount("currentTotalPriceSet"))
    try lab.apply(
      .refund(
        RefundInput(order: "#1001", lines: [RefundInput.Line(sku: SKU("BOOK"), quantity: 1)])))
    let refunded = try lab.order(fields)
    #expect(refunded["totalPriceSet"] == placed["totalPriceSet"])
    #expect(refunded["currentTotalPriceSet"] != placed["currentTotalPriceSet"])
    try lab.apply(
      .editOrder(EditInput(order: "#1001", additions: [OrderLineInput(sku: RESTShops.shirt, quantity: 1)])))
    let edited = try lab.order(fields)
    #expect(edited["edited"] == true)
    #expect(edited["totalPriceSet"] != refunded["totalPriceSet"])
    #expect(edited["originalTotalPriceSet"] == placed["originalTotalPriceSet"])
  }

  @Test("Σ agreements.sales.totalAmount is the current total, in both currencies, after every kind of event")
  func ledger() throws {
    for currency in [nil, CurrencyCode.eur] {
      let lab = try GraphQLShops.lived(in: currency)
      let order = try lab.order(
        """
        currentTotalPriceSet { ...Bag } currentTotalTaxSet { ...Bag }
        agreements(first: 20) { nodes { __typename reason happenedAt sales(first: 50) { nodes {
          __typename actionType lineType quantity totalAmount { ...Bag } totalTaxAmount { ...Bag }
          taxes { amount { ...Bag } taxLine { title } }
          ... on ProductSale { lineItem { sku } } ... on ShippingLineSale { shippingLine { title } }
          ... on DutySale { duty { harmonizedSystemCode } } ... on AdditionalFeeSale { additionalFee { name } }
          ... on TipSale { lineItem { title } }
        } } } }
        """)
      let sales = (order["agreements"]?.elements ?? []).flatMap { $0["sales"]?.elements ?? [] }
      let total = sales.compactMap { $0["totalAmount"]?.moneyBag }.sum()
      #expect(total == order["currentTotalPriceSet"]?.moneyBag)
      #expect(
        sales.compactMap { $0["totalTaxAmount"]?.moneyBag }.sum() == order["currentTotalTaxSet"]?.moneyBag)
      for sale in sales where sale["__typename"] != "AdjustmentSale" {
        let taxes = (sale["taxes"]?.arrayValue ?? []).compactMap { $0["amount"]?.moneyBag }.sum()
        #expect(taxes == sale["totalTaxAmount"]?.moneyBag)
      }
      let types = Set(sales.compactMap { $0["__typename"]?.stringValue })
      #expect(
        types.isSuperset(of: ["ProductSale", "ShippingLineSale", "TipSale", "DutySale", "AdditionalFeeSale"]))
      let reasons = (order["agreements"]?.elements ?? []).compactMap { $0["reason"]?.stringValue }
      #expect(Set(reasons).isSuperset(of: ["ORDER", "ORDER_EDIT", "REFUND", "RETURN"]))
    }
  }

  @Test("Both moneys of a bag are the state's, each in its currency")
  func currencies() throws {
    let lab = GraphQLLab(try RESTShops.withOrder(in: .eur))
    let order = try #require(lab.shop.orders.last)
    let shown = try lab.order(
      """
      currencyCode presentmentCurrencyCode totalPriceSet { ...Bag } totalTaxSet { ...Bag }
      totalTipReceivedSet { ...Bag } originalTotalDutiesSet { ...Bag } totalDiscountsSet { ...Bag }
      """)
    #expect(shown["currencyCode"] == "USD")
    #expect(shown["presentmentCurrencyCode"] == "EUR")
    #expect(shown.at("totalPriceSet.shopMoney.currencyCode") == "USD")
    #expect(shown.at("totalPriceSet.presentmentMoney.currencyCode") == "EUR")
    #expect(shown["totalPriceSet"]?.moneyBag == order.totalPrice)
    #expect(order.totalPrice.shop != order.totalPrice.presentment)
    #expect(shown["totalTaxSet"]?.moneyBag == order.totalTax)
    #expect(shown["totalTipReceivedSet"]?.moneyBag == order.totalTipReceived)
    #expect(shown["originalTotalDutiesSet"]?.moneyBag == order.originalTotalDuties)
    #expect(shown["totalDiscountsSet"]?.moneyBag == order.totalDiscounts)
  }

  @Test(
    "Amounts are trimmed to what they need, one decimal at least",
    arguments: [
      ("31.90", "31.9"), ("20.00", "20.0"), ("0.05", "0.05"), ("1000", "1000.0"), ("-5.50", "-5.5"),
    ])
  func trimming(amount: String, written: String) throws {
    let object = MoneyObject(amount: decimal(amount), currency: .usd)
    let service = try GraphQLLab(Shop(ShopFixture.configuration()))
      .data("{ shopifyPaymentsAccount { balance { amount currencyCode } } }")
    #expect(service.at("shopifyPaymentsAccount.balance.0.amount") == "0.0")
    #expect(object.amount.formatted(minimumDigits: 1) == written)
  }

  @Test("Yen have no minor unit and dinars three, and both are written so")
  func minorUnits() throws {
    for (code, rate) in [("JPY", "150"), ("KWD", "0.3")] {
      let lab = GraphQLLab(try RESTShops.withOrder(in: CurrencyCode(code)))
      let line = try lab.order("lineItems(first: 1) { nodes { originalUnitPriceSet { ...Bag } } }")
      let bag = try #require(line.at("lineItems.nodes.0.originalUnitPriceSet")?.moneyBag)
      #expect(bag.presentment == (bag.shop * decimal(rate)).roundedHalfUp(to: CurrencyCode(code).minorDigits))
    }
  }

  @Test("Without duties, fees and transactions their totals and the status are null; with them they aren't")
  func nulls() throws {
    let fields = """
      displayFinancialStatus originalTotalDutiesSet { ...Bag } currentTotalDutiesSet { ...Bag }
      originalTotalAdditionalFeesSet { ...Bag } currentTotalAdditionalFeesSet { ...Bag }
      cartDiscountAmountSet { ...Bag } paymentTerms { id } purchasingEntity { __typename } customer { id }
      """
    var lab = GraphQLLab(try RESTShops.stocked())
    try lab.apply(.placeOrder(OrderInput(lines: [OrderLineInput(sku: SKU("MUG"), quantity: 1)])))
    for member in try lab.order(fields).objectValue ?? [] { #expect(member.value == .null, "\(member.name)") }
    let full = try GraphQLLab(RESTShops.withOrder()).order(fields)
    for member in full.objectValue ?? [] where member.name != "paymentTerms" {
      #expect(member.value != .null, "\(member.name)")
    }
    #expect(full.at("purchasingEntity.__typename") == "Customer")
  }

  @Test("A line's quantities follow refunds, fulfillments and edits, and its deleted product is null")
  func lines() throws {
    let fields = """
      lineItems(first: 9) { nodes { sku quantity currentQuantity refundableQuantity unfulfilledQuantity
        nonFulfillableQuantity variant { sku } product { title } discountedTotalSet { ...Bag }
        discountedUnitPriceAfterAllDiscountsSet { ...Bag } originalTotalSet { ...Bag } isGiftCard } }
      """
    var lab = GraphQLLab(try RESTShops.withOrder())
    try lab.apply(
      .fulfill(
        FulfillmentInput(order: "#1001", lines: [FulfillmentInput.Line(sku: SKU("MUG"), quantity: 2)])),
      .refund(
        RefundInput(
          order: "#1001", lines: [RefundInput.Line(sku: SKU("BOOK"), quantity: 1, restock: .cancel)])),
      .product(ProductChange(sku: SKU("BOOK"), action: .delete)))
    let lines = try lab.order(fields)["lineItems"]?.elements ?? []
    let mug = try #require(lines.first)
    #expect(mug["quantity"] == 3)
    #expect(mug["currentQuantity"] == 3)
    #expect(mug["unfulfilledQuantity"] == 1)
    #expect(mug["nonFulfillableQuantity"] == 0)
    #expect(mug.at("variant.sku") == "MUG")
    // 35.70 less 10 % over lines of 35.70 and 40.00; the code is the order's own, so that the line's total keeps it.
    #expect(mug.amount("discountedTotalSet") == "35.7")
    #expect(mug.amount("discountedUnitPriceAfterAllDiscountsSet") == "10.71")
    let book = lines[1]
    #expect(book["quantity"] == 2)
    #expect(book["currentQuantity"] == 1)
    #expect(book["refundableQuantity"] == 1)
    #expect(book["nonFulfillableQuantity"] == 1)
    #expect(book["variant"] == .null)
    #expect(book["product"] == .null)
  }

  @Test("An order has no metafields")
  func metafields() throws {
    let order = try GraphQLLab(RESTShops.withOrder())
      .order("metafield(namespace: \"a\", key: \"b\") { value } metafields(first: 2) { nodes { key } }")
    #expect(order == ["metafield": nil, "metafields": ["nodes": []]])
  }

  @Test("REST and GraphQL tell the same totals and statuses of an order with a past")
  func agreement() throws {
    for currency in [nil, CurrencyCode.eur] {
      let lab = try GraphQLShops.lived(in: currency)
      let rest = lab.shop.restOrder
      let pairs = [
        ("totalPriceSet", "total_price_set"), ("subtotalPriceSet", "subtotal_price_set"),
        ("totalTaxSet", "total_tax_set"), ("totalDiscountsSet", "total_discounts_set"),
        ("currentTotalPriceSet", "current_total_price_set"),
        ("currentSubtotalPriceSet", "current_subtotal_price_set"),
        ("currentTotalTaxSet", "current_total_tax_set"),
        ("currentTotalDiscountsSet", "current_total_discounts_set"),
        ("currentTotalDutiesSet", "current_total_duties_set"),
      ]
      let order = try lab.order(
        pairs.map { "\($0.0) { ...Bag }" }.joined(separator: " ")
          + " displayFinancialStatus refunds { legacyResourceId } lineItems(first: 20) { nodes { currentQuantity } }"
      )
      for (graphQL, restName) in pairs {
        #expect(order[graphQL]?.moneyBag == rest.at(restName)?.restBag, "\(graphQL)")
      }
      #expect(
        order["displayFinancialStatus"]?.stringValue?.lowercased() == rest["financial_status"]?.stringValue)
      #expect(order["refunds"]?.elements.count == rest["refunds"]?.elements.count)
      #expect(
        order["lineItems"]?.elements.map { $0["currentQuantity"] }
          == rest["line_items"]?.elements.map { $0["current_quantity"] })
    }
  }
}

extension JSONValue {
  /// Both amounts of REST's `…_set`.
  fileprivate var restBag: MoneyBag? {
    guard let shop = at("shop_money.amount")?.stringValue.flatMap({ ExactDecimal($0) }),
      let presentment = at("presentment_money.amount")?.stringValue.flatMap({ ExactDecimal($0) })
    else { return nil }
    return MoneyBag(shop: shop, presentment: presentment)
  }
}
