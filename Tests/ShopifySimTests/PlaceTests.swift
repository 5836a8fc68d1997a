import CommerceTypes
import Testing

@testable import ShopifySim

@Suite("Placing orders")
struct PlaceTests {
  private static let tax = ShopFixture.tax("VAT", "0.20")

  private func placed(_ input: OrderInput, in shop: Shop) throws -> (Order, Shop, [ShopEvent]) {
    var shop = shop
    let events = try shop.apply(.placeOrder(input))
    let order = try #require(shop.orders.last)
    try OrderRules(order).check()
    return (order, shop, events)
  }

  private func mug(_ quantity: Int = 1, price: String? = "10.00") -> OrderLineInput {
    OrderLineInput(sku: ShopFixture.mug, quantity: quantity, price: price.map(decimal))
  }

  private var foreignShop: Shop {
    var configuration = ShopFixture.configuration(
      currency: .eur, taxShipping: true, taxes: [ShopFixture.tax("Moms", "0.25")])
    configuration.presentmentRates = [CurrencyCode("DKK"): decimal("7.4604"), CurrencyCode("JPY"): 163]
    return Shop(configuration)
  }

  @Test("Tip, duties with tax and a fee with tax stand beside subtotal and shipping and add up to the total")
  func extras() throws {
    var line = mug(2)
    line.duties = [
      DutyInput(
        amount: decimal("12.40"), harmonizedSystemCode: "691110", countryCodeOfOrigin: "CN", taxes: [Self.tax]
      )
    ]
    let (order, _, _) = try placed(
      OrderInput(
        lines: [line], transactions: [TransactionInput(gateway: "shopify_payments")], tip: decimal("3.00"),
        additionalFees: [FeeInput(name: "Import fee", amount: decimal("2.10"), taxes: [Self.tax])]),
      in: ShopFixture.shop())
    #expect(order.subtotalPrice.shop == 20)
    #expect(order.totalTipReceived.shop == 3)
    #expect(order.originalTotalDuties?.shop == decimal("12.40"))
    #expect(order.originalTotalAdditionalFees?.shop == decimal("2.10"))
    #expect(order.totalTax.shop == decimal("2.90"))
    #expect(order.totalPrice.shop == decimal("40.40"))
    #expect(order.lineItems.map(\.isTip) == [false, true])
    #expect(order.lineItems[1].tip?.paymentGateway == "shopify_payments")
    #expect(order.fulfillmentOrders.flatMap(\.lines).map(\.lineItemID) == [order.lineItems[0].id])
    #expect(order.agreements.count == 1)
    #expect(
      order.sales.map(\.lineType) == [.product, .tip, .duty, .additionalFee])
    #expect(order.displayFinancialStatus == .paid)
  }

  @Test("A shop notes the behaviours that its steps leant on, and no others")
  func leaning() throws {
    let (_, plain, _) = try placed(OrderInput(lines: [mug()]), in: ShopFixture.shop())
    #expect(plain.leanedOn.contains(.taxOnTop) && !plain.leanedOn.contains(.tipLine))
    let (_, tipped, _) = try placed(OrderInput(lines: [mug()], tip: 1), in: ShopFixture.shop())
    #expect(tipped.leanedOn.contains(.tipLine))
  }

  @Test("An exempt order bears no taxes anywhere")
  func exempt() throws {
    var line = mug()
    line.duties = [DutyInput(amount: 5, taxes: [Self.tax])]
    let (order, _, _) = try placed(
      OrderInput(
        lines: [line], shipping: [ShippingInput(title: "Ground", price: 5)],
        additionalFees: [FeeInput(name: "Fee", amount: 1, taxes: [Self.tax])], taxExempt: true),
      in: ShopFixture.shop(taxShipping: true, taxes: [Self.tax]))
    #expect(order.totalTax.isZero)
    #expect(order.taxLines.isEmpty && order.taxExempt)
    #expect(order.totalPrice.shop == 21)
  }

  @Test("An exempt customer's orders bear no taxes, and a reseller's none in the state of the exemption")
  func exemptCustomer() throws {
    var shop = ShopFixture.shop(taxes: [Self.tax])
    var fields = CustomerChange.Fields()
    fields.email = "exempt@example.com"
    fields.taxExempt = true
    _ = try shop.apply(.customer(CustomerChange(action: .create(fields))))
    fields.email = "reseller@example.com"
    fields.taxExempt = false
    fields.taxExemptions = ["US_NY_RESELLER_EXEMPTION"]
    _ = try shop.apply(.customer(CustomerChange(action: .create(fields))))
    func taxes(_ email: String, _ province: String) throws -> Bool {
      try placed(
        OrderInput(
          email: email,
          shippingAddress: MailingAddress(country: CountryCode("US"), provinceCode: province), lines: [mug()]),
        in: shop
      ).0.totalTax.isZero
    }
    #expect(try taxes("exempt@example.com", "CA"))
    #expect(try taxes("reseller@example.com", "NY"))
    #expect(try !taxes("reseller@example.com", "CA"))
    #expect(try !taxes("somebody@example.com", "NY"))
  }

  @Test("A company's order takes the location's address, exemption and terms")
  func company() throws {
    var shop = ShopFixture.shop(taxes: [Self.tax])
    var fields = CustomerChange.Fields()
    fields.email = "buyer@example.com"
    _ = try shop.apply(.customer(CustomerChange(action: .create(fields))))
    _ = try shop.apply(
      .company(
        CompanyChange(
          name: "Acme", address: MailingAddress(city: "Albany"), taxExempt: true, paymentDueInDays: 30,
          contact: "buyer@example.com")))
    let (order, _, _) = try placed(OrderInput(lines: [mug()], company: "Acme", poNumber: "PO-7"), in: shop)
    #expect(order.totalTax.isZero)
    #expect(order.email == "buyer@example.com")
    #expect(order.shippingAddress?.city == "Albany")
    #expect(order.paymentTerms?.name == "Net 30")
    #expect(order.paymentTerms?.dueAt == order.createdAt.advanced(seconds: 30 * 86_400))
    #expect(order.purchasingCompany != nil && order.poNumber == "PO-7")
    #expect(order.displayFinancialStatus == .pending)
  }

  @Test("Gift cards and goods that aren't taxable bear no tax; a marketplace's liability is kept apart")
  func untaxed() throws {
    var configuration = ShopFixture.configuration(taxes: [
      TaxInput(title: "Sales", rate: TaxRate(fraction: decimal("0.08")), channelLiable: true)
    ])
    configuration.products.append(
      ProductInput(
        sku: SKU("CARD"), title: "Gift card", price: 50, requiresShipping: false, tracked: false,
        isGiftCard: true))
    let (order, _, _) = try placed(
      OrderInput(lines: [
        OrderLineInput(sku: SKU("CARD"), quantity: 1), OrderLineInput(sku: ShopFixture.book, quantity: 1),
        mug(),
      ]), in: Shop(configuration))
    #expect(order.lineItems.map(\.taxLines.isEmpty) == [true, true, false])
    #expect(order.taxLines.map(\.channelLiable) == [true])
    #expect(order.sales.map(\.lineType) == [.giftCard, .product, .product])
  }

  @Test("A custom line has a title and a price and no product")
  func customLine() throws {
    let (order, shop, _) = try placed(
      OrderInput(lines: [
        OrderLineInput(sku: SKU(""), quantity: 2, price: decimal("4.50"), customTitle: "Engraving")
      ]), in: ShopFixture.shop())
    #expect(order.lineItems[0].goods.variantID == nil)
    #expect(order.lineItems[0].title == "Engraving" && order.lineItems[0].sku == nil)
    #expect(order.totalPrice.shop == 9)
    #expect(shop.inventoryLevels.isEmpty)
    #expect(order.fulfillmentOrders.map(\.remainingQuantity) == [2])
  }

  @Test("Catalogue prices are converted at the rate, and every equation holds in both currencies")
  func foreign() throws {
    let (order, _, _) = try placed(
      OrderInput(
        lines: [
          OrderLineInput(sku: ShopFixture.mug, quantity: 3),
          OrderLineInput(sku: ShopFixture.tee, quantity: 2),
        ],
        discounts: [DiscountInput(.code("X"), .fixed(decimal("33.33")))],
        shipping: [ShippingInput(title: "Post", price: 49)],
        transactions: [TransactionInput(gateway: "shopify_payments")],
        presentmentCurrency: CurrencyCode("DKK")),
      in: foreignShop)
    #expect(order.lineItems[0].price == MoneyBag(shop: decimal("11.90"), presentment: decimal("88.78")))
    #expect(order.shippingLines[0].price == MoneyBag(shop: decimal("6.57"), presentment: 49))
    #expect(order.amount(ofApplication: 0) == MoneyBag(shop: decimal("4.47"), presentment: decimal("33.33")))
    #expect(order.totalOutstanding.isZero)
    #expect(order.displayFinancialStatus == .paid)
  }

  @Test("A discount that takes all that is left takes all in both currencies")
  func foreignWhole() throws {
    let (order, _, _) = try placed(
      OrderInput(
        lines: [OrderLineInput(sku: ShopFixture.mug, quantity: 1)],
        discounts: [DiscountInput(.code("X"), .fixed(99999))], presentmentCurrency: CurrencyCode("JPY")),
      in: foreignShop)
    #expect(order.totalPrice.isZero)
  }

  @Test("A new order is told with its transactions, its payment and its routing, after its customer")
  func events() throws {
    let (_, _, events) = try placed(
      OrderInput(email: "a@example.com", lines: [mug()], transactions: [TransactionInput(gateway: "manual")]),
      in: ShopFixture.shop())
    #expect(
      events.map(\.topic) == [
        .customersCreate, .inventoryLevelsConnect, .ordersCreate, .orderTransactionsCreate,
        .tenderTransactionsCreate, .ordersPaid,
        .fulfillmentOrdersRoutingComplete, .inventoryLevelsUpdate,
      ])
    #expect(Set(events.map(\.eventID)).count == events.count)
  }

  @Test("Orders are numbered on, past names that were given")
  func numbers() throws {
    var shop = ShopFixture.shop()
    _ = try shop.apply(.placeOrder(OrderInput(name: "#1002", lines: [mug()])))
    _ = try shop.apply(.placeOrder(OrderInput(lines: [mug()])))
    _ = try shop.apply(.placeOrder(OrderInput(lines: [mug()])))
    #expect(shop.orders.map(\.name) == ["#1002", "#1003", "#1004"])
  }

  @Test("Ids count up from the base and no two are the same")
  func ids() throws {
    var line = mug(2)
    line.duties = [DutyInput(amount: 1)]
    let (order, shop, _) = try placed(
      OrderInput(
        email: "a@example.com", lines: [line, OrderLineInput(sku: ShopFixture.tee, quantity: 1)],
        shipping: [ShippingInput(title: "Ground", price: 5)],
        transactions: [TransactionInput(gateway: "manual")], tip: 1,
        additionalFees: [FeeInput(name: "Fee", amount: 1)], paymentDueInDays: 0), in: ShopFixture.shop())
    var ids = [shop.id, order.id] + shop.locations.map(\.id)
    ids += shop.variants.flatMap { [$0.id, $0.productID, $0.inventoryItemID] }
    ids += order.lineItems.map(\.id) + order.transactions.map(\.id) + order.duties.map(\.id)
    ids += order.shippingLines.map(\.id) + order.additionalFees.map(\.id) + order.addressIDs
    ids += order.fulfillmentOrders.flatMap { [$0.id] + $0.lines.map(\.id) }
    ids += order.agreements.flatMap { [$0.id] + $0.sales.map(\.id) }
    ids += [order.customerID, order.paymentTerms?.id].compactMap { $0 } + shop.inventoryLevels.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy { $0 > shop.configuration.idBase && $0 <= shop.lastID })
  }
}
