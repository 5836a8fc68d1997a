import CommerceTypes
import GraphQLLanguage

/// Where a location is, or where its address may rather be; all null for one without an address.
struct LocationAddressObject: Resolvable {
  let typeName: String
  let address: MailingAddress?
  var latitude: ExactDecimal?
  var longitude: ExactDecimal?

  init(of location: Location) {
    typeName = "LocationAddress"
    address = location.address
    latitude = location.latitude
    longitude = location.longitude
  }

  init(suggestion: MailingAddress) {
    typeName = "LocationSuggestedAddress"
    address = suggestion
  }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "address1": .text(address?.address1)
    case "address2": .text(address?.address2)
    case "city": .text(address?.city)
    case "zip": .text(address?.zip)
    case "country": .text(RegionNames.country(address?.country))
    case "countryCode": .text(address?.country?.rawValue)
    case "province": .text(RegionNames.province(address?.provinceCode, in: address?.country))
    case "provinceCode": .text(address?.provinceCode)
    case "formatted": .texts(lines)
    case "phone" where typeName == "LocationAddress": .text(address?.phone)
    case "latitude" where typeName == "LocationAddress": latitude.map { .float($0) } ?? .null
    case "longitude" where typeName == "LocationAddress": longitude.map { .float($0) } ?? .null
    default: nil
    }
  }

  /// Street, place and country, one under the other. Evidence: assumed.
  private var lines: [String] {
    let place = [address?.city, address?.provinceCode, address?.zip].compactMap { $0 }
    return [
      address?.address1, address?.address2, place.joined(separator: " "),
      RegionNames.country(address?.country),
    ].compactMap { $0 }.filter { !$0.isEmpty }
  }
}
