import CommerceTypes
import GraphQLLanguage

/// Where a location is; all null for one without an address.
struct LocationAddressObject: Resolvable {
  let address: MailingAddress?
  var typeName: String { "LocationAddress" }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "address1": .text(address?.address1)
    case "address2": .text(address?.address2)
    case "city": .text(address?.city)
    case "zip": .text(address?.zip)
    case "countryCode": .text(address?.country?.rawValue)
    case "provinceCode": .text(address?.provinceCode)
    case "phone": .text(address?.phone)
    case "latitude", "longitude": .null
    default: nil
    }
  }
}
