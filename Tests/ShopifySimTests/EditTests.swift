import CommerceTypes
import Testing

@testable import ShopifySim

@Suite("Edits of placed orders")
struct EditTests {
  private static let mug = ShopFixture.mug

  private func shop(
    _ lines: [OrderLineInput], tax: String = "0.13", shipping: [ShippingInput] = [],
    transactions: [TransactionInput] = [TransactionInput(gateway: "manual")]
  ) throws -> Shop {
    var shop = ShopFixture.shop(taxes: [ShopFixture.tax("HST", tax)])
    for sku in [ShopFixture.mug, ShopFixture.tee] {
      _ = try shop.apply(.setInventory(InventoryInput(sku: sku, location: "Berlin", available: 10)))
    }
    _ = try shop.apply(.placeOrder(OrderInput(lines: lines, shipping: shipping, transactions: transactions)))
    return shop
  }

  private func mugs(_ quantity: Int, _ price: String = "100.00") -> OrderLineInput {
    OrderLineInput(sku: Self.mug, quantity: quantity, price: decimal(price))
  }

  private func edited(_ shop: inout Shop, _ input: EditInput) throws -> Order {
    _ = try shop.apply(.editOrder(input))
    let order = try #require(shop.orders.last)
    try OrderRules(order).check()
    return order
  }

  @Test("Two units of 100.00 at 13 % become one: 113.00 now, and the total as it was agreed")
  func down() throws {
    var shop = try shop([mugs(2)])
    let order = try edited(&shop, EditInput(order: "#1001", quantities: [.init(sku: Self.mug, quantity: 1)]))
    #expect(order.currentTotalPrice.shop == 113)
    #expect(order.totalPrice.shop == 226)
    #expect(order.lineItems[0].quantity == 2)
    #expect(order.currentQuantity(of: order.lineItems[0]) == 1)
    #expect(order.totalOutstanding.shop == -113)
    #expect(order.edits.map(\.changes) == [[OrderEdit.Change(lineItemID: order.lineItems[0].id, delta: -1)]])
    #expect(order.agreements.map(\.reason) == [.order, .orderEdit])
    #expect(order.agreements[1].sales.map(\.actionType) == [.update])
    #expect(order.fulfillmentOrders.map(\.remainingQuantity) == [1])
    #expect(shop.inventoryLevel(sku: Self.mug, location: "Berlin")?.available == 9)
  }

  @Test("Units removed without restocking don't become available")
  func noRestock() throws {
    var shop = try shop([mugs(2)])
    _ = try edited(
      &shop, EditInput(order: "#1001", quantities: [.init(sku: Self.mug, quantity: 0, restock: false)]))
    let level = shop.inventoryLevel(sku: Self.mug, location: "Berlin")
    #expect(level?.available == 8 && level?.committed == 0)
    #expect(shop.orders.last?.currentTotalPrice.isZero == true)
  }

  @Test("Added units cost the line's price less what is taken off each; spread amounts don't grow")
  func up() throws {
    var line = mugs(2, "10.00")
    line.discounts = [
      DiscountInput(.manual(title: "Ten"), .percentage(10)), DiscountInput(.code("F"), .fixed(1)),
    ]
    var shop = try shop([line])
    let order = try edited(&shop, EditInput(order: "#1001", quantities: [.init(sku: Self.mug, quantity: 5)]))
    #expect(order.lineItems[0].quantity == 5)
    #expect(order.lineItems[0].discountAllocations.map(\.amount.shop) == [5, 1])
    #expect(order.subtotalPrice.shop == 44)
    #expect(order.totalTax.shop == decimal("5.72"))
    #expect(order.currentTotalPrice == order.totalPrice)
    #expect(order.totalOutstanding.shop == decimal("49.72") - decimal("19.21"))
    #expect(order.displayFinancialStatus == .partiallyPaid)
    #expect(order.fulfillmentOrders.reduce(0) { $0 + $1.remainingQuantity } == 5)
  }

  @Test(
    "Added goods, custom lines and shipping are priced as on a new order, and the payment of the rest is told"
  )
  func additions() throws {
    var shop = try shop([mugs(1)], shipping: [ShippingInput(title: "Ground", price: 5)])
    var custom = OrderLineInput(sku: SKU("WRAP"), quantity: 1, price: 3, customTitle: "Wrapping")
    custom.discounts = [DiscountInput(.manual(title: "Nice"), .fixed(1))]
    let order = try edited(
      &shop,
      EditInput(
        order: "#1001", additions: [OrderLineInput(sku: ShopFixture.tee, quantity: 2), custom],
        shipping: [ShippingInput(title: "Express", price: 15)], removedShipping: ["Ground"]))
    #expect(order.lineItems.map(\.title) == ["Mug", "Tee", "Wrapping"])
    #expect(order.lineItems.dropFirst().allSatisfy { $0.origin == .edit(order.edits[0].id) })
    #expect(order.shippingLines.map(\.isRemoved) == [true, false])
    #expect(order.currentShippingPrice.shop == 15)
    #expect(order.totalShippingPrice.shop == 20)
    #expect(order.currentSubtotalPrice.shop == 142)
    #expect(order.currentTotalPrice.shop == decimal("175.46"))
    #expect(order.discountApplications.map(\.index) == [0])
    let events = try shop.apply(.pay(PaymentInput(order: "#1001", kind: .sale)))
    #expect(events.map(\.topic).contains(.ordersPaid))
    #expect(shop.orders.last?.totalOutstanding.isZero == true)
  }

  @Test("Units added where a spread discount lost units are a line of their own")
  func ownLine() throws {
    var line = mugs(2, "10.00")
    line.discounts = [
      DiscountInput(.manual(title: "Ten"), .percentage(10)), DiscountInput(.code("F"), .fixed(10)),
    ]
    var shop = try shop([line])
    _ = try edited(&shop, EditInput(order: "#1001", quantities: [.init(sku: Self.mug, quantity: 1)]))
    let order = try edited(&shop, EditInput(order: "#1001", quantities: [.init(sku: Self.mug, quantity: 4)]))
    #expect(order.lineItems.map(\.quantity) == [2, 3])
    #expect(order.lineItems[1].discountAllocations.map(\.amount.shop) == [3])
    #expect(order.currentSubtotalPrice.shop == 31)
    let last = try edited(&shop, EditInput(order: "#1001", quantities: [.init(sku: Self.mug, quantity: 0)]))
    #expect(last.currentTotalPrice.isZero && last.currentTotalDiscounts.isZero)
  }

  @Test("An edit is told by orders/edited, then orders/updated, then the levels it changed")
  func events() throws {
    var shop = try shop([mugs(2)])
    let events = try shop.apply(
      .editOrder(EditInput(order: "#1001", quantities: [.init(sku: Self.mug, quantity: 1)])))
    #expect(events.map(\.topic) == [.ordersEdited, .ordersUpdated, .inventoryLevelsUpdate])
    #expect(events[0].resource.type == "OrderEdit")
    let added = try shop.apply(
      .editOrder(EditInput(order: "#1001", quantities: [.init(sku: Self.mug, quantity: 4)])))
    #expect(
      added.map(\.topic) == [
        .ordersEdited, .fulfillmentOrdersRoutingComplete, .ordersUpdated, .inventoryLevelsUpdate,
      ])
  }

  @Test("A SKU on several lines comes off from the last line on")
  func severalLines() throws {
    var shop = try shop([mugs(2), mugs(3, "10.00")])
    let order = try edited(&shop, EditInput(order: "#1001", quantities: [.init(sku: Self.mug, quantity: 1)]))
    #expect(order.lineItems.map { order.currentQuantity(of: $0) } == [1, 0])
  }

  @Test("Removing and adding units again ends where the taxes of what is bought say")
  func downAndUp() throws {
    var shop = try shop([mugs(3, "0.99")], tax: "0.0725")
    _ = try edited(&shop, EditInput(order: "#1001", quantities: [.init(sku: Self.mug, quantity: 1)]))
    let order = try edited(&shop, EditInput(order: "#1001", quantities: [.init(sku: Self.mug, quantity: 3)]))
    #expect(order.lineItems[0].quantity == 5)
    #expect(order.currentSubtotalPrice.shop == decimal("2.97"))
    let last = try edited(&shop, EditInput(order: "#1001", quantities: [.init(sku: Self.mug, quantity: 0)]))
    #expect(last.currentTotalPrice.isZero && last.currentTotalTax.isZero)
  }

  private static let refusals: [(EditInput, ShopError.Code)] = [
    (EditInput(order: "#9"), .unknownOrder), (EditInput(order: "#1001"), .nothingChanged),
    (EditInput(order: "#1001", quantities: [.init(sku: mug, quantity: 2)]), .nothingChanged),
    (EditInput(order: "#1001", quantities: [.init(sku: mug, quantity: -1)]), .invalidQuantity),
    (EditInput(order: "#1001", quantities: [.init(sku: mug, quantity: .max)]), .invalidQuantity),
    (EditInput(order: "#1001", quantities: [.init(sku: mug, quantity: 0)]), .alreadyFulfilled),
    (EditInput(order: "#1001", quantities: [.init(sku: ShopFixture.tee, quantity: 1)]), .unknownSKU),
    (EditInput(order: "#1001", quantities: [.init(sku: SKU("NONE"), quantity: 1)]), .unknownSKU),
    (
      EditInput(order: "#1001", quantities: [.init(sku: mug, quantity: 1), .init(sku: mug, quantity: 3)]),
      .invalidQuantity
    ),
    (EditInput(order: "#1001", removedShipping: ["Ground"]), .unknownShipping),
    (EditInput(order: "#1001", shipping: [ShippingInput(title: "S", price: -1)]), .invalidAmount),
    (EditInput(order: "#1001", additions: [OrderLineInput(sku: mug, quantity: 0)]), .invalidQuantity),
    (
      EditInput(
        order: "#1001", additions: [OrderLineInput(sku: mug, quantity: 999_999_999, price: 999_999_999)]),
      .invalidAmount
    ),
    (EditInput(order: "#1001", quantities: [.init(sku: mug, quantity: 1_000_000_000)]), .invalidAmount),
  ]

  @Test("An edit that can't be is refused and changes nothing", arguments: refusals.indices)
  func refusal(index: Int) throws {
    let (input, code) = Self.refusals[index]
    var shop = try shop([mugs(2, "9999.99")])
    _ = try shop.apply(.fulfill(FulfillmentInput(order: "#1001", lines: [.init(sku: Self.mug, quantity: 1)])))
    let before = shop
    #expect {
      _ = try shop.apply(.editOrder(input))
    } throws: { error in
      (error as? ShopError)?.code == code
    }
    #expect(shop.orders.last == before.orders.last)
    #expect(shop.lastID == before.lastID && shop.now == before.now)
  }

  @Test("A cancelled order can't be edited")
  func cancelled() throws {
    var shop = try shop([mugs(2)])
    _ = try shop.apply(.cancel(CancelInput(order: "#1001")))
    #expect {
      _ = try shop.apply(
        .editOrder(EditInput(order: "#1001", quantities: [.init(sku: Self.mug, quantity: 1)])))
    } throws: { error in
      (error as? ShopError)?.code == .alreadyCancelled
    }
  }
}
