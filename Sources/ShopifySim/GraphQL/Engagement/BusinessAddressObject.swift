import CommerceTypes
import GraphQLLanguage

/// A legal entity's seat.
struct BusinessAddressObject: Resolvable {
  let entity: BusinessEntity
  var typeName: String { "BusinessEntityAddress" }

  func value(of field: CollectedField) -> ResolvedValue? {
    let address = entity.address
    return switch field.name {
    case "address1": .text(address.address1)
    case "address2": .text(address.address2)
    case "city": .text(address.city)
    case "zip": .text(address.zip)
    case "province": .text(address.provinceCode)
    case "countryCode": .text(entity.country.rawValue)
    default: nil
    }
  }
}
