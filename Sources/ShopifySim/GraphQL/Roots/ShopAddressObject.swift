import CommerceTypes
import GraphQLLanguage

/// Where the shop is; every part is null for a shop without address.
struct ShopAddressObject: Resolvable {
  let address: MailingAddress?
  let shop: Shop
  var typeName: String { "ShopAddress" }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": .id(GID(typeName, shop.id))
    case "company": .text(address?.company)
    case "address1": .text(address?.address1)
    case "address2": .text(address?.address2)
    case "city": .text(address?.city)
    case "zip": .text(address?.zip)
    case "phone": .text(address?.phone)
    case "provinceCode": .text(address?.provinceCode)
    case "province": .text(RegionNames.province(address?.provinceCode, in: address?.country))
    case "countryCodeV2", "countryCode": .text(address?.country?.rawValue)
    case "country": .text(RegionNames.country(address?.country))
    case "formattedArea": .text(address?.area)
    // No address is looked up on a map.
    case "latitude", "longitude": .null
    case "coordinatesValidated": .bool(false)
    default: nil
    }
  }
}
