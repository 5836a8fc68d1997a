import CommerceTypes

/// Customers, companies, addresses.
extension StepJSON {
  static func customer(_ value: StepValue) throws(StepJSONError) -> CustomerInput {
    let fields = try value.fields("a customer", ["email", "firstName", "lastName", "phone"])
    return CustomerInput(
      email: try fields["email"]?.text(), firstName: try fields["firstName"]?.text(),
      lastName: try fields["lastName"]?.text(), phone: try fields["phone"]?.text())
  }

  static func address(_ value: StepValue) throws(StepJSONError) -> MailingAddress {
    let fields = try value.fields(
      "an address",
      [
        "firstName", "lastName", "company", "address1", "address2", "city", "zip", "country", "provinceCode",
        "phone", "place",
      ])
    var address = MailingAddress(
      firstName: try fields["firstName"]?.text(), lastName: try fields["lastName"]?.text(),
      company: try fields["company"]?.text(), address1: try fields["address1"]?.text(),
      address2: try fields["address2"]?.text(), city: try fields["city"]?.text(),
      zip: try fields["zip"]?.text(), country: try fields["country"]?.country(),
      provinceCode: try fields["provinceCode"]?.text(), phone: try fields["phone"]?.text())
    address.place = try fields["place"].map { value throws(StepJSONError) in try mapPlace(value) }
    return address
  }

  static func customerChange(_ value: StepValue) throws(StepJSONError) -> CustomerChange {
    let fields = try value.fields("a customer's step", ["email", "action"])
    let (name, input) = try fields.required("action").action(
      words: ["delete"], objects: ["create", "change", "credit"])
    let action: CustomerChange.Action
    switch name {
    case "create": action = .create(try customerFields(input))
    case "change": action = .change(try customerFields(input))
    case "credit": action = .credit(try input.amount().description)
    default: action = .delete
    }
    return CustomerChange(email: try fields["email"]?.text(), action: action)
  }

  private static func customerFields(_ value: StepValue) throws(StepJSONError) -> CustomerChange.Fields {
    let fields = try value.fields(
      "a customer",
      [
        "email", "firstName", "lastName", "phone", "note", "tags", "taxExempt", "taxExemptions", "addresses",
        "locale", "state", "hasVerifiedEmail", "multipassIdentifier", "isOptedOutOfDataSale",
        "predictedSpendTier", "emailConsent", "smsConsent", "metafields",
      ])
    var customer = CustomerChange.Fields()
    customer.email = try fields["email"]?.text()
    customer.firstName = try fields["firstName"]?.text()
    customer.lastName = try fields["lastName"]?.text()
    customer.phone = try fields["phone"]?.text()
    customer.note = try fields["note"]?.text()
    customer.tags = try fields["tags"]?.texts()
    customer.taxExempt = try fields["taxExempt"]?.flag()
    customer.taxExemptions = try fields["taxExemptions"]?.texts()
    customer.addresses = try fields["addresses"]?.list(address)
    customer.locale = try fields["locale"]?.text()
    customer.state = try fields["state"]?.text()
    customer.hasVerifiedEmail = try fields["hasVerifiedEmail"]?.flag()
    customer.multipassIdentifier = try fields["multipassIdentifier"]?.text()
    customer.isOptedOutOfDataSale = try fields["isOptedOutOfDataSale"]?.flag()
    customer.predictedSpendTier = try fields["predictedSpendTier"]?.text()
    if let value = fields["emailConsent"] { customer.emailConsent = try consent(value) }
    if let value = fields["smsConsent"] { customer.smsConsent = try consent(value) }
    customer.metafields = try fields["metafields"]?.list(metafield)
    return customer
  }

  private static func consent(_ value: StepValue) throws(StepJSONError) -> MarketingConsent {
    let fields = try value.fields("a consent", ["state", "optInLevel", "updatedAt", "collectedFrom"])
    var consent = MarketingConsent(state: try fields.required("state").text())
    consent.optInLevel = try fields["optInLevel"]?.text()
    consent.updatedAt = try fields["updatedAt"]?.moment()
    consent.collectedFrom = try fields["collectedFrom"]?.text() ?? consent.collectedFrom
    return consent
  }

  static func company(_ value: StepValue) throws(StepJSONError) -> CompanyChange {
    let fields = try value.fields(
      "a company",
      [
        "name", "externalID", "note", "location", "address", "phone", "taxExempt", "taxExemptions",
        "taxRegistrationID", "paymentDueInDays", "contact", "contactTitle", "contactRole", "metafields",
      ])
    var company = CompanyChange(name: try fields.required("name").text())
    company.externalID = try fields["externalID"]?.text()
    company.location = try fields["location"]?.text()
    if let value = fields["address"] { company.address = try address(value) }
    company.taxExempt = try fields["taxExempt"]?.flag() ?? false
    company.taxExemptions = try fields["taxExemptions"]?.texts() ?? []
    company.taxRegistrationID = try fields["taxRegistrationID"]?.text()
    company.paymentDueInDays = try fields["paymentDueInDays"]?.count(0...3650)
    company.contact = try fields["contact"]?.text()
    company.note = try fields["note"]?.text()
    company.phone = try fields["phone"]?.text()
    company.contactTitle = try fields["contactTitle"]?.text()
    company.contactRole = try fields["contactRole"]?.text()
    company.metafields = try fields["metafields"]?.list(metafield) ?? []
    return company
  }
}
