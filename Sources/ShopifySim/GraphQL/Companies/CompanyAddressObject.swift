import CommerceTypes
import GraphQLLanguage

/// The address of a company's place as GraphQL shows it; the first line and the country are never null there.
struct CompanyAddressObject: Resolvable {
  let id: Int
  let address: MailingAddress
  let company: Company
  var typeName: String { "CompanyAddress" }
  var cursorID: Int { id }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": .id(GID(typeName, id))
    case "companyName": .text(address.company ?? company.name)
    case "firstName": .text(address.firstName)
    case "lastName": .text(address.lastName)
    case "recipient": .text(address.name)
    case "address1": .text(address.address1 ?? "")
    case "address2": .text(address.address2)
    case "city": .text(address.city)
    case "zip": .text(address.zip)
    case "zoneCode": .text(address.provinceCode)
    case "province": .text(RegionNames.province(address.provinceCode, in: address.country))
    case "countryCode": address.country.map { .text($0.rawValue) }
    case "country": .text(RegionNames.country(address.country))
    case "formattedArea": .text(address.area)
    case "phone": .text(address.phone)
    default: nil
    }
  }
}
