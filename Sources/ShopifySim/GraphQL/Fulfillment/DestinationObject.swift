import CommerceTypes
import GraphQLLanguage

/// Where a fulfillment order's units go: the order's shipping address, or the location where they are picked up.
struct DestinationObject: Resolvable {
  let id: Int
  let address: MailingAddress
  let email: String?
  let pickup: LocationObject?
  var typeName: String { "FulfillmentOrderDestination" }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": .id(GID(typeName, id))
    case "firstName": .text(address.firstName)
    case "lastName": .text(address.lastName)
    case "company": .text(address.company)
    case "address1": .text(address.address1)
    case "address2": .text(address.address2)
    case "city": .text(address.city)
    case "zip": .text(address.zip)
    case "countryCode": .text(address.country?.rawValue)
    case "phone": .text(address.phone)
    case "email": .text(email)
    case "province": .text(RegionNames.province(address.provinceCode, in: address.country))
    case "location": .optional(pickup)
    default: nil
    }
  }
}
