import CommerceTypes
import GraphQLLanguage
import HashTreeCollections

/// Mutations of companies' locations.
extension MutationRoot {
  func companyLocationCreate(_ field: CollectedField) throws(ExecutionError) -> PayloadObject {
    let input = MutationInput(field)
    let gid = try input.id("companyId", "Company")
    let fields = try LocationFields.read(input.object("input"))
    try input.finish()
    guard let company = gid.flatMap({ store.shop.companies[$0.number] }), let fields else {
      return refused(field, ["companyId"], "The company doesn't exist.", "RESOURCE_NOT_FOUND")
    }
    var made = 0
    _ = done(field, company) { company, shop in
      made = shop.nextID()
      company.locations.append(fields.location(id: made, of: company.name))
    }
    return PayloadObject(field, ["companyLocation": object(GID("CompanyLocation", made))])
  }

  func companyLocationUpdate(_ field: CollectedField) throws(ExecutionError) -> PayloadObject {
    let input = MutationInput(field)
    let gid = try input.id("companyLocationId", "CompanyLocation")
    let fields = try LocationFields.read(input.object("input"))
    try input.finish()
    guard let gid, let fields, let known = reading.companyLocation(gid.number) else {
      return refused(field, ["input"], "The company location doesn't exist", "RESOURCE_NOT_FOUND")
    }
    if let name = fields.name, !name.contains(where: { !$0.isWhitespace }) {
      return refused(field, ["input", "name"], "Name can't be blank", "BLANK")
    }
    return change(field, gid, of: known.company) { fields.change(&$0) }
  }

  func companyLocationCreateTaxRegistration(
    _ field: CollectedField
  ) throws(ExecutionError) -> PayloadObject {
    let input = MutationInput(field)
    let gid = try input.id("locationId", "CompanyLocation")
    let taxID = input.text("taxId") ?? ""
    try input.finish()
    guard let gid, let known = reading.companyLocation(gid.number) else {
      return refused(field, ["locationId"], "The company location doesn't exist", "RESOURCE_NOT_FOUND")
    }
    guard taxID.contains(where: { !$0.isWhitespace }) else {
      return refused(field, ["taxId"], "Tax id can't be blank", "BLANK")
    }
    return change(field, gid, of: known.company) { $0.taxRegistrationID = taxID }
  }

  private func change(
    _ field: CollectedField, _ gid: GID, of company: Company, _ change: (inout CompanyLocation) -> Void
  ) -> PayloadObject {
    _ = done(field, company) { company, shop in
      guard let index = company.locations.firstIndex(where: { $0.gid == gid }) else { return }
      change(&company.locations[index])
      if company.locations[index].paymentDueInDays != nil { shop.lean(on: .paymentTermsTemplates) }
    }
    return PayloadObject(field, ["companyLocation": object(gid)])
  }
}

extension MutationRoot {
  /// A company's location as an input has it; what isn't given stays as it is.
  struct LocationFields {
    let name: String?
    let phone: String?
    let locale: String?
    let externalID: String?
    let note: String?
    let checksOutToDraft: Bool?
    let hasEditableShippingAddress: Bool?
    /// Nil inside for terms that are taken away.
    let template: PaymentTermsTemplate??
    let billingAddress: MailingAddress?
    let shippingAddress: MailingAddress?
    let taxRegistrationID: String?
    let taxExemptions: [String]?
    let taxExempt: Bool?

    static func read(_ input: MutationInput?) throws(ExecutionError) -> LocationFields? {
      guard let input else { return nil }
      return try LocationFields(input)
    }

    init(_ input: MutationInput) throws(ExecutionError) {
      name = input.text("name")
      phone = input.text("phone")
      locale = input.text("locale")
      externalID = input.text("externalId")
      note = input.text("note")
      let experience = input.object("buyerExperienceConfiguration")
      checksOutToDraft = experience?.bool("checkoutToDraft")
      hasEditableShippingAddress = experience?.bool("editableShippingAddress")
      let id = try experience?.id("paymentTermsTemplateId", "PaymentTermsTemplate")
      template =
        experience?.has("paymentTermsTemplateId") == true
        ? .some(PaymentTermsTemplate.all.first { $0.gid == id }) : nil
      shippingAddress = input.object("shippingAddress").map(Self.address)
      let isSame = input.bool("billingSameAsShipping") == true
      let billing = input.object("billingAddress").map(Self.address)
      billingAddress = isSame ? shippingAddress : billing
      taxRegistrationID = input.text("taxRegistrationId")
      taxExemptions = input.texts("taxExemptions")
      taxExempt = input.bool("taxExempt")
    }

    func location(id: Int, of company: String) -> CompanyLocation {
      var location = CompanyLocation(
        id: id, name: name ?? shippingAddress?.address1 ?? company, externalID: nil, billingAddress: nil,
        shippingAddress: nil, taxExempt: false, taxExemptions: [], taxRegistrationID: nil,
        paymentDueInDays: nil)
      change(&location)
      return location
    }

    func change(_ location: inout CompanyLocation) {
      location.name = name ?? location.name
      location.phone = phone ?? location.phone
      location.locale = locale ?? location.locale
      location.externalID = externalID ?? location.externalID
      location.note = note ?? location.note
      location.checksOutToDraft = checksOutToDraft ?? location.checksOutToDraft
      location.hasEditableShippingAddress = hasEditableShippingAddress ?? location.hasEditableShippingAddress
      if let template {
        location.paymentDueInDays = template.map { $0.type == "NET" ? $0.dueInDays ?? 0 : 0 }
      }
      location.billingAddress = billingAddress ?? location.billingAddress
      location.shippingAddress = shippingAddress ?? location.shippingAddress
      location.taxRegistrationID = taxRegistrationID ?? location.taxRegistrationID
      location.taxExemptions = taxExemptions ?? location.taxExemptions
      location.taxExempt = taxExempt ?? location.taxExempt
    }

    private static func address(_ input: MutationInput) -> MailingAddress {
      let recipient = input.text("recipient")
      return MailingAddress(
        firstName: input.text("firstName") ?? recipient, lastName: input.text("lastName"),
        address1: input.text("address1"), address2: input.text("address2"), city: input.text("city"),
        zip: input.text("zip"), country: input.text("countryCode").map { CountryCode($0) },
        provinceCode: input.text("zoneCode"), phone: input.text("phone"))
    }
  }
}
