import CommerceTypes
import GraphQLLanguage

/// Where a fulfillment order is to be fulfilled.
struct AssignedLocationObject: Resolvable {
  let location: Location
  let reading: ShopReading
  var typeName: String { "FulfillmentOrderAssignedLocation" }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "name": .text(location.name)
    case "location": .object(LocationObject(location: location, reading: reading))
    case "address1": .text(location.address?.address1)
    case "address2": .text(location.address?.address2)
    case "city": .text(location.address?.city)
    case "zip": .text(location.address?.zip)
    case "phone": .text(location.address?.phone)
    // Never null in the schema: a location of which nobody told the country is refused.
    case "countryCode": location.address?.country.map { .text($0.rawValue) }
    case "province":
      .text(RegionNames.province(location.address?.provinceCode, in: location.address?.country))
    default: nil
    }
  }
}
