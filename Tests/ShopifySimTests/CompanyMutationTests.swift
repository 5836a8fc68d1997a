import CommerceTypes
import GraphQLLanguage
import Testing

@testable import ShopifySim

@Suite("Changing customers and companies through GraphQL")
struct CompanyMutationTests {
  private static func lab() throws -> MutationLab {
    var ada = CustomerChange.Fields()
    ada.email = "ada@example.com"
    let lab = MutationLab(ShopFixture.shop())
    try lab.apply(
      .customer(CustomerChange(action: .create(ada))),
      .company(CompanyChange(name: "Byron", paymentDueInDays: 30, contact: "ada@example.com")))
    return lab
  }

  @Test("A new customer has what the input says, and the same address a second time is refused")
  func createCustomer() throws {
    let lab = MutationLab(ShopFixture.shop())
    let call = """
      customerCreate(input: {email: "ada@example.com", firstName: "Ada", tags: ["vip"],
        addresses: [{city: "Albany", countryCode: US, provinceCode: "NY"}],
        emailMarketingConsent: {marketingState: SUBSCRIBED, marketingOptInLevel: SINGLE_OPT_IN}})
      """
    let made = try lab.payload(
      call,
      """
      customer { firstName tags defaultAddress { city country province }
        emailMarketingConsent { marketingState marketingOptInLevel } }
      """)
    #expect(
      made["customer"] == [
        "firstName": "Ada", "tags": ["vip"],
        "defaultAddress": ["city": "Albany", "country": "United States", "province": "New York"],
        "emailMarketingConsent": [
          "marketingState": "SUBSCRIBED", "marketingOptInLevel": "SINGLE_OPT_IN",
        ],
      ])
    #expect(try lab.refusal(call) == "Email has already been taken")
    #expect(lab.shop.customers.count == 1)
  }

  @Test("Only what an update names is changed, and an unknown customer is refused")
  func updateCustomer() throws {
    let lab = try Self.lab()
    let ada = try #require(lab.shop.customer(email: "ada@example.com"))
    _ = try lab.payload("customerUpdate(input: {id: \"\(ada.gid)\", note: \"late\"})", "customer { id }")
    let changed = try #require(lab.shop.customers[ada.id])
    #expect(changed.note == "late")
    #expect(changed.email == "ada@example.com")
    #expect(changed.updatedAt > ada.updatedAt)
    let unknown = "customerUpdate(input: {id: \"gid://shopify/Customer/1\", note: \"late\"})"
    #expect(try lab.refusal(unknown) == "Customer does not exist")
  }

  @Test("Consent to SMS needs a phone number")
  func consent() throws {
    let lab = try Self.lab()
    let ada = try #require(lab.shop.customer(email: "ada@example.com")).gid
    let call = """
      customerSmsMarketingConsentUpdate(input: {customerId: "\(ada)",
        smsMarketingConsent: {marketingState: SUBSCRIBED, marketingOptInLevel: SINGLE_OPT_IN}})
      """
    #expect(try lab.refusal(call) == "A phone number is required to set the SMS consent state.")
    _ = try lab.payload("customerUpdate(input: {id: \"\(ada)\", phone: \"+4930123\"})", "customer { id }")
    let done = try lab.payload(
      call, "customer { smsMarketingConsent { marketingState consentCollectedFrom } }")
    #expect(
      done.at("customer.smsMarketingConsent") == [
        "marketingState": "SUBSCRIBED", "consentCollectedFrom": "OTHER",
      ])
  }

  @Test("A customer becomes a contact once, the main one, and gets one role at a place")
  func contacts() throws {
    let lab = try Self.lab()
    var bob = CustomerChange.Fields()
    bob.email = "bob@example.com"
    try lab.apply(.customer(CustomerChange(action: .create(bob))))
    let company = try #require(lab.shop.company(named: "Byron"))
    let customer = try #require(lab.shop.customer(email: "bob@example.com")).gid
    let assign = "companyAssignCustomerAsContact(companyId: \"\(company.gid)\", customerId: \"\(customer)\")"
    let made = try lab.payload(assign, "companyContact { id isMainContact customer { email } }")
    #expect(made.at("companyContact.customer.email") == "bob@example.com")
    #expect(made.at("companyContact.isMainContact") == false)
    #expect(try lab.refusal(assign) == "Customer is already associated with a company contact.")
    let contact = try #require(made.at("companyContact.id")?.stringValue)
    _ = try lab.payload(
      "companyAssignMainContact(companyId: \"\(company.gid)\", companyContactId: \"\(contact)\")",
      "company { id }")
    let changed = try #require(lab.shop.company(named: "Byron"))
    #expect(changed.contacts.filter(\.isMain).map(\.gid.description) == [contact])
    let place = try #require(changed.locations.first).gid
    let role =
      "companyContactAssignRole(companyContactId: \"\(contact)\", companyContactRoleId: \"gid://shopify/CompanyContactRole/1\", companyLocationId: \"\(place)\")"
    #expect(try lab.refusal(role) == "The company contact role doesn't exist.")
  }

  @Test("A company made with contact and place has the roles that contacts get")
  func createCompany() throws {
    let lab = MutationLab(ShopFixture.shop())
    let made = try lab.payload(
      """
      companyCreate(input: {company: {name: "Byron", externalId: "C-1"},
        companyContact: {email: "ada@example.com", title: "Buyer"},
        companyLocation: {name: "Albany", phone: "+1555",
          shippingAddress: {address1: "Main Street 1", city: "Albany", countryCode: US, zoneCode: "NY"}}})
      """,
      """
      company { id mainContact { id title customer { email } } contactRoles(first: 5) { nodes { id name } }
        locations(first: 5) { nodes { id name phone shippingAddress { city province } } } }
      """)
    #expect(made.at("company.mainContact.title") == "Buyer")
    #expect(made.at("company.mainContact.customer.email") == "ada@example.com")
    #expect(made.at("company.locations.nodes.0.shippingAddress.province") == "New York")
    let contact = try #require(made.at("company.mainContact.id")?.stringValue)
    let role = try #require(made.at("company.contactRoles.nodes.1.id")?.stringValue)
    let place = try #require(made.at("company.locations.nodes.0.id")?.stringValue)
    let call =
      "companyContactAssignRole(companyContactId: \"\(contact)\", companyContactRoleId: \"\(role)\", companyLocationId: \"\(place)\")"
    let assigned = try lab.payload(
      call,
      "companyContactRoleAssignment { role { name } companyLocation { roleAssignments(first: 5) { nodes { id } } } }"
    )
    #expect(assigned.at("companyContactRoleAssignment.role.name") == "Ordering only")
    #expect(
      assigned.at("companyContactRoleAssignment.companyLocation.roleAssignments.nodes")?.arrayValue?.count
        == 1)
    #expect(
      try lab.refusal(call)
        == "Company contact has already been assigned a role in that company location.")
  }

  @Test("A place's terms are what orders for the company are paid on")
  func terms() throws {
    let lab = try Self.lab()
    let place = try #require(lab.shop.company(named: "Byron")?.locations.first).gid
    let changed = try lab.payload(
      """
      companyLocationUpdate(companyLocationId: "\(place)", input: {phone: "+1555",
        buyerExperienceConfiguration: {paymentTermsTemplateId: "gid://shopify/PaymentTermsTemplate/2"}})
      """,
      "companyLocation { phone buyerExperienceConfiguration { paymentTermsTemplate { name dueInDays } } }")
    #expect(changed.at("companyLocation.phone") == "+1555")
    #expect(
      changed.at("companyLocation.buyerExperienceConfiguration.paymentTermsTemplate")
        == ["name": "Net 7", "dueInDays": 7])
    try lab.apply(
      .placeOrder(
        OrderInput(lines: [OrderLineInput(sku: ShopFixture.mug, quantity: 1)], company: "Byron")))
    #expect(lab.shop.orders.last?.paymentTerms?.name == "Net 7")
  }
}
