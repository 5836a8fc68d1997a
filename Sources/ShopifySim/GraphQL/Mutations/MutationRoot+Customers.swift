import CommerceTypes
import GraphQLLanguage

/// Mutations of customers.
extension MutationRoot {
  func customerCreate(_ field: CollectedField) throws(ExecutionError) -> PayloadObject {
    let input = MutationInput(field)
    let customer = input.object("input")
    guard try customer?.id("id", "Customer") == nil else {
      return PayloadObject(
        field, refused: [UserErrorObject(field: ["id"], message: "Cannot specify ID on creation")])
    }
    let fields = customer.map(Self.customerFields) ?? CustomerChange.Fields()
    try input.finish()
    do throws(ShopError) {
      let id = try store.change { shop throws(ShopError) in
        let happenings = try shop.create(fields, place: "customerCreate")
        return (shop.customers.last?.id ?? 0, happenings)
      }
      return PayloadObject(field, ["customer": object(GID("Customer", id))])
    } catch {
      return PayloadObject(field, refused: [Self.refusal(error)])
    }
  }

  func customerUpdate(_ field: CollectedField) throws(ExecutionError) -> PayloadObject {
    let input = MutationInput(field)
    let customer = input.object("input")
    let gid = try customer?.id("id", "Customer")
    let fields = customer.map(Self.customerFields) ?? CustomerChange.Fields()
    try input.finish()
    guard let gid, store.shop.customers[gid.number] != nil else {
      return PayloadObject(
        field, refused: [UserErrorObject(field: ["id"], message: "Customer does not exist")])
    }
    do throws(ShopError) {
      try store.change { shop throws(ShopError) in
        guard let known = shop.customers[gid.number] else {
          throw Shop.unknownCustomer(nil, place: "customerUpdate")
        }
        return ((), try shop.change(known, fields, place: "customerUpdate"))
      }
      return PayloadObject(field, ["customer": object(gid)])
    } catch {
      return PayloadObject(field, refused: [Self.refusal(error)])
    }
  }

  func customerDelete(_ field: CollectedField) throws(ExecutionError) -> PayloadObject {
    let input = MutationInput(field)
    let gid = try input.object("input")?.id("id", "Customer")
    try input.finish()
    guard let gid, store.shop.customers[gid.number] != nil else {
      return PayloadObject(
        field, refused: [UserErrorObject(field: ["id"], message: "Customer can't be found")])
    }
    do throws(ShopError) {
      try store.change { shop throws(ShopError) in
        guard let known = shop.customers[gid.number] else {
          throw Shop.unknownCustomer(nil, place: "customerDelete")
        }
        return ((), try shop.delete(known, place: "customerDelete"))
      }
      return PayloadObject(
        field, ["deletedCustomerId": .id(gid), "shop": .object(ShopObject(reading: reading))])
    } catch {
      return PayloadObject(field, refused: [UserErrorObject(error, field: ["id"])])
    }
  }

  func customerConsentUpdate(_ field: CollectedField) throws(ExecutionError) -> PayloadObject {
    let isEmail = field.name == "customerEmailMarketingConsentUpdate"
    let input = MutationInput(field)
    let given = input.object("input")
    let gid = try given?.id("customerId", "Customer")
    let consent = given?.object(isEmail ? "emailMarketingConsent" : "smsMarketingConsent").map(Self.consent)
    try input.finish()
    guard let gid, let consent, let customer = store.shop.customers[gid.number] else {
      return PayloadObject(
        field,
        refused: [
          UserErrorObject(field: ["input", "customerId"], message: "Customer not found", code: "INVALID")
        ])
    }
    guard (isEmail ? customer.email : customer.phone) != nil else {
      let message =
        isEmail ? "An email address is required" : "A phone number is required to set the SMS consent state."
      return PayloadObject(
        field, refused: [UserErrorObject(field: ["input"], message: message, code: "INVALID")])
    }
    var fields = CustomerChange.Fields()
    if isEmail { fields.emailConsent = consent } else { fields.smsConsent = consent }
    let changes = fields
    do throws(ShopError) {
      try store.change { shop throws(ShopError) in
        ((), try shop.change(customer, changes, place: field.name))
      }
      return PayloadObject(field, ["customer": object(gid)])
    } catch {
      return PayloadObject(field, refused: [UserErrorObject(error, field: ["input"], code: "INVALID")])
    }
  }

  /// Where a refused step of a customer stands in the input, and with which code.
  private static func refusal(_ error: ShopError) -> UserErrorObject {
    switch error.code {
    case .duplicateEmail: UserErrorObject(error, field: ["email"], code: "TAKEN")
    case .invalidWord where error.message.hasPrefix("Email"):
      UserErrorObject(error, field: ["email"], code: "INVALID")
    default: UserErrorObject(error, field: nil, code: "INVALID")
    }
  }

  private static func customerFields(_ input: MutationInput) -> CustomerChange.Fields {
    var fields = CustomerChange.Fields()
    fields.email = input.text("email")
    fields.firstName = input.text("firstName")
    fields.lastName = input.text("lastName")
    fields.phone = input.text("phone")
    fields.note = input.text("note")
    fields.locale = input.text("locale")
    fields.tags = input.texts("tags")
    fields.taxExempt = input.bool("taxExempt")
    fields.taxExemptions = input.texts("taxExemptions")
    fields.multipassIdentifier = input.text("multipassIdentifier")
    fields.emailConsent = input.object("emailMarketingConsent").map(consent)
    fields.smsConsent = input.object("smsMarketingConsent").map(consent)
    fields.addresses = input.objects("addresses")?.map(address)
    fields.metafields = input.objects("metafields")?.map { metafield in
      MetafieldInput(
        namespace: metafield.text("namespace") ?? "custom", key: metafield.text("key") ?? "",
        type: metafield.text("type") ?? "single_line_text_field", value: metafield.text("value") ?? "")
    }
    return fields
  }

  private static func consent(_ input: MutationInput) -> MarketingConsent {
    MarketingConsent(
      state: input.text("marketingState") ?? "", optInLevel: input.text("marketingOptInLevel"),
      updatedAt: input.time("consentUpdatedAt"), collectedFrom: "OTHER")
  }

  private static func address(_ input: MutationInput) -> MailingAddress {
    MailingAddress(
      firstName: input.text("firstName"), lastName: input.text("lastName"), company: input.text("company"),
      address1: input.text("address1"), address2: input.text("address2"), city: input.text("city"),
      zip: input.text("zip"), country: input.text("countryCode").map { CountryCode($0) },
      provinceCode: input.text("provinceCode"), phone: input.text("phone"))
  }

  /// A record as it is after the change.
  func object(_ gid: GID) -> ResolvedValue { .optional(reading.object(gid) ?? nil) }
}
