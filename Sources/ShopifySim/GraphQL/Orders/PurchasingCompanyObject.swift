import GraphQLLanguage

/// A company that bought an order, with its contact and the location it bought for.
struct PurchasingCompanyObject: Resolvable {
  let purchase: PurchasingCompany
  let company: Company
  let reading: ShopReading
  var typeName: String { "PurchasingCompany" }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "company": .object(CompanyObject(company: company, reading: reading))
    case "contact":
      .optional(
        company.contacts.first { $0.id == purchase.contactID }
          .map { CompanyContactObject(contact: $0, company: company, reading: reading) })
    case "location":
      .optional(
        company.locations.first { $0.id == purchase.locationID }
          .map { CompanyLocationObject(location: $0, company: company, reading: reading) })
    default: nil
    }
  }
}
