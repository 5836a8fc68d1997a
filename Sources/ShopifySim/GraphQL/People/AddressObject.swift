import CommerceTypes
import GraphQLLanguage

/// An address as GraphQL shows it.
struct AddressObject: Resolvable {
  let id: Int
  let address: MailingAddress
  var typeName: String { "MailingAddress" }
  var cursorID: Int { id }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": .text("gid://shopify/MailingAddress/\(id)?model_name=Address")
    case "firstName": .text(address.firstName)
    case "lastName": .text(address.lastName)
    case "name": .text(address.name)
    case "company": .text(address.company)
    case "address1": .text(address.address1)
    case "address2": .text(address.address2)
    case "city": .text(address.city)
    case "zip": .text(address.zip)
    case "countryCodeV2", "countryCode": .text(address.country?.rawValue)
    case "country": .text(RegionNames.country(address.country))
    case "provinceCode": .text(address.provinceCode)
    case "province": .text(RegionNames.province(address.provinceCode, in: address.country))
    case "formattedArea": .text(address.area)
    case "phone": .text(address.phone)
    // Null for an address that nobody looked up on a map.
    case "latitude": address.place.map { .float($0.latitude) } ?? .null
    case "longitude": address.place.map { .float($0.longitude) } ?? .null
    case "timeZone": .text(address.place?.timeZone)
    case "validationResultSummary": .text(address.place?.validation)
    case "coordinatesValidated": .bool(address.place != nil)
    default: nil
    }
  }
}
