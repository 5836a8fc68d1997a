import CommerceTypes
import ShopifySim
import Testing

@Suite("Customers and companies")
struct CustomerTests {
  private func fields(_ set: (inout CustomerChange.Fields) -> Void) -> CustomerChange.Fields {
    var fields = CustomerChange.Fields()
    set(&fields)
    return fields
  }

  private func create(_ shop: inout Shop, _ email: String) throws -> Customer {
    _ = try shop.apply(.customer(CustomerChange(email: email, action: .create(fields { _ in }))))
    return try #require(shop.customer(email: email))
  }

  private func refusal(_ shop: Shop, _ step: ShopStep) -> ShopError? {
    var shop = shop
    return #expect(throws: ShopError.self) { _ = try shop.apply(step) }
  }

  @Test("A customer is found by e-mail address whatever its case, and made once by their orders")
  func orders() throws {
    var shop = ShopFixture.shop()
    let first = try shop.apply(
      .placeOrder(
        OrderInput(
          email: "Ann@Example.com", lines: [OrderLineInput(sku: ShopFixture.mug, quantity: 1)],
          transactions: [TransactionInput(gateway: "manual")])))
    #expect(first.first?.topic == .customersCreate)
    #expect(first.contains { $0.topic == .ordersCreate })
    let second = try shop.apply(
      .placeOrder(
        OrderInput(
          email: "ann@example.COM", lines: [OrderLineInput(sku: ShopFixture.tee, quantity: 1)],
          transactions: [TransactionInput(gateway: "manual")])))
    #expect(!second.contains { $0.topic == .customersCreate })
    let ann = try #require(shop.customer(email: "ANN@example.com"))
    #expect(shop.customers.count == 1)
    #expect(ann.numberOfOrders == 2)
    #expect(shop.orders(of: ann).map(\.name) == ["#1002", "#1001"])
    #expect(ann.lastOrderID == shop.order(named: "#1002")?.id)
    #expect(shop.amountSpent(by: ann) == decimal("31.90"))
  }

  @Test("An e-mail address has one customer")
  func duplicate() throws {
    var shop = ShopFixture.shop()
    _ = try create(&shop, "ann@example.com")
    _ = try create(&shop, "bob@example.com")
    let again = CustomerChange(email: "ANN@example.com", action: .create(fields { _ in }))
    #expect(refusal(shop, .customer(again))?.code == .duplicateEmail)
    let taken = CustomerChange(
      email: "bob@example.com", action: .change(fields { $0.email = "ann@example.com" }))
    #expect(refusal(shop, .customer(taken))?.code == .duplicateEmail)
  }

  @Test("A changed address finds the customer, the old one doesn't")
  func change() throws {
    var shop = ShopFixture.shop()
    let ann = try create(&shop, "ann@example.com")
    let home = MailingAddress(city: "Oslo")
    let work = MailingAddress(city: "Bergen")
    let events = try shop.apply(
      .customer(
        CustomerChange(
          email: "ann@example.com",
          action: .change(
            fields {
              $0.email = "ann@new.example"
              $0.taxExempt = true
              $0.taxExemptions = ["US_CA_RESELLER_EXEMPTION"]
              $0.addresses = [home]
            }))))
    #expect(events.map(\.topic.rawValue) == ["customers/update"])
    #expect(shop.customer(email: "ann@example.com") == nil)
    let changed = try #require(shop.customer(email: "ann@new.example"))
    #expect(changed.id == ann.id && changed.taxExempt)
    let homeID = try #require(changed.addresses.first).id
    _ = try shop.apply(
      .customer(
        CustomerChange(
          email: "ann@new.example", action: .change(fields { $0.addresses = [work, home] }))))
    let book = try #require(shop.customer(email: "ann@new.example")).addresses
    #expect(book.map(\.address) == [work, home])
    #expect(book.last?.id == homeID)
  }

  @Test("A customer needs a name, a phone number or an address, and exemptions that Shopify knows")
  func refusals() throws {
    var shop = ShopFixture.shop()
    #expect(
      refusal(shop, .customer(CustomerChange(action: .create(fields { _ in }))))?.code == .emptyCustomer)
    _ = try create(&shop, "ann@example.com")
    let exempt = CustomerChange(
      email: "ann@example.com", action: .change(fields { $0.taxExemptions = ["everything"] }))
    #expect(refusal(shop, .customer(exempt))?.code == .invalidWord)
    let nobody = CustomerChange(email: "eve@example.com", action: .delete)
    #expect(refusal(shop, .customer(nobody))?.code == .unknownCustomer)
  }

  @Test("A customer without orders is deleted, one with orders stays")
  func delete() throws {
    var shop = ShopFixture.shop()
    let ann = try create(&shop, "ann@example.com")
    _ = try shop.apply(
      .placeOrder(
        OrderInput(email: "bob@example.com", lines: [OrderLineInput(sku: ShopFixture.mug, quantity: 1)])))
    let bob = CustomerChange(email: "bob@example.com", action: .delete)
    #expect(refusal(shop, .customer(bob))?.code == .customerHasOrders)
    let events = try shop.apply(.customer(CustomerChange(email: "ann@example.com", action: .delete)))
    #expect(events.map(\.topic.rawValue) == ["customers/delete"])
    #expect(events.first?.resource == ann.gid)
    #expect(shop.customer(email: "ann@example.com") == nil)
    #expect(try create(&shop, "ann@example.com").id != ann.id)
  }

  @Test("Store credit adds up on one account")
  func storeCredit() throws {
    var shop = ShopFixture.shop()
    let ann = try create(&shop, "ann@example.com")
    for amount in ["10.00", "2.50"] {
      _ = try shop.apply(.customer(CustomerChange(email: "ann@example.com", action: .credit(amount))))
    }
    #expect(shop.storeCreditAccount(customerID: ann.id)?.balance == decimal("12.50"))
    #expect(shop.storeCreditAccounts.count == 1)
    for amount in ["0", "-1", "much", "0.001"] {
      let credit = CustomerChange(email: "ann@example.com", action: .credit(amount))
      #expect(refusal(shop, .customer(credit))?.code == .invalidAmount)
    }
  }

  @Test("A company buys through its main contact for its location")
  func company() throws {
    var shop = ShopFixture.shop()
    let ann = try create(&shop, "ann@example.com")
    let bob = try create(&shop, "bob@example.com")
    let made = try shop.apply(
      .company(
        CompanyChange(
          name: "Nord AS", externalID: "77", location: "Oslo", taxExempt: true, taxRegistrationID: "NO1",
          paymentDueInDays: 30, contact: "ann@example.com")))
    #expect(made.map(\.topic.rawValue) == ["companies/create"])
    let first = try #require(shop.company(named: "Nord AS"))
    #expect(first.locations.first?.name == "Oslo" && first.locations.first?.paymentDueInDays == 30)
    let changed = try shop.apply(
      .company(CompanyChange(name: "Nord AS", taxExempt: false, contact: "bob@example.com")))
    #expect(changed.map(\.topic.rawValue) == ["companies/update"])
    let company = try #require(shop.company(named: "Nord AS"))
    #expect(company.id == first.id && company.externalID == "77")
    #expect(company.locations.map(\.id) == first.locations.map(\.id))
    #expect(company.locations.first?.taxExempt == false)
    #expect(company.locations.first?.taxRegistrationID == "NO1")
    #expect(company.contacts.map(\.customerID) == [ann.id, bob.id])
    #expect(company.contacts.map(\.isMain) == [false, true])
  }

  @Test("A contact who isn't a customer is refused, and a contact can't be deleted")
  func contacts() throws {
    var shop = ShopFixture.shop()
    let company = CompanyChange(name: "Nord AS", contact: "ann@example.com")
    #expect(refusal(shop, .company(company))?.code == .unknownCustomer)
    #expect(shop.companies.isEmpty)
    _ = try create(&shop, "ann@example.com")
    _ = try shop.apply(.company(company))
    let delete = CustomerChange(email: "ann@example.com", action: .delete)
    #expect(refusal(shop, .customer(delete))?.code == .customerHasOrders)
  }

  @Test("A company's order is bought by its main contact; without one it is refused")
  func companyOrder() throws {
    var shop = ShopFixture.shop()
    let ann = try create(&shop, "ann@example.com")
    _ = try shop.apply(.company(CompanyChange(name: "Nord AS")))
    let order = OrderInput(
      lines: [OrderLineInput(sku: ShopFixture.mug, quantity: 1)], company: "Nord AS")
    #expect(refusal(shop, .placeOrder(order))?.code == .noContact)
    var other = order
    other.company = "Syd AS"
    #expect(refusal(shop, .placeOrder(other))?.code == .unknownCompany)
    _ = try shop.apply(.company(CompanyChange(name: "Nord AS", contact: "ann@example.com")))
    _ = try shop.apply(.placeOrder(order))
    let placed = try #require(shop.order(named: "#1001"))
    let company = try #require(shop.company(named: "Nord AS"))
    #expect(placed.purchasingCompany?.companyID == company.id)
    #expect(placed.purchasingCompany?.locationID == company.locations.first?.id)
    #expect(placed.purchasingCompany?.contactID == company.contacts.first { $0.customerID == ann.id }?.id)
  }
}
