import CommerceTypes
import GraphQLLanguage

/// Where a fulfillment's goods were sent from.
struct OriginAddressObject: Resolvable {
  let address: MailingAddress
  var typeName: String { "FulfillmentOriginAddress" }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "address1": .text(address.address1)
    case "address2": .text(address.address2)
    case "city": .text(address.city)
    case "countryCode": .text(address.country?.rawValue)
    case "provinceCode": .text(address.provinceCode)
    case "zip": .text(address.zip)
    default: nil
    }
  }
}
