import CommerceTypes
import HashTreeCollections

/// Delivery profiles and languages.
extension Shop {
  mutating func change(_ input: DeliveryProfileInput) throws(ShopError) {
    let place = "delivery profile \(input.name)"
    _ = try checkedTitle(input.name, place: place)
    var profile =
      selling.deliveryProfileIDs[input.name].flatMap { selling.deliveryProfiles[$0] }
      ?? DeliveryProfile(
        id: nextID(), name: input.name, isDefault: selling.deliveryProfiles.isEmpty, groups: [])
    profile.isDefault = input.isDefault ?? profile.isDefault
    if let groups = input.groups {
      var made: [DeliveryProfile.LocationGroup] = []
      for group in groups { made.append(try self.group(group, place: place)) }
      profile.groups = made
    }
    selling.deliveryProfiles[profile.id] = profile
    selling.deliveryProfileIDs[profile.name] = profile.id
  }

  private mutating func group(
    _ input: DeliveryProfileInput.Group, place: String
  ) throws(ShopError) -> DeliveryProfile.LocationGroup {
    var locationIDs: [Int] = []
    for name in input.locations { locationIDs.append(try location(name, place: place).id) }
    var zones: [DeliveryProfile.Zone] = []
    for zone in input.zones { zones.append(try self.zone(zone, place: "\(place), zone \(zone.name)")) }
    return DeliveryProfile.LocationGroup(id: nextID(), locationIDs: locationIDs, zones: zones)
  }

  private mutating func zone(
    _ input: DeliveryProfileInput.Zone, place: String
  ) throws(ShopError) -> DeliveryProfile.Zone {
    var countries: [DeliveryProfile.Country] = []
    for country in input.countries {
      var provinces: [DeliveryProfile.Province] = []
      for code in country.provinces {
        guard let name = RegionNames.province(code, in: country.code) else {
          throw ShopError(
            code: .invalidWord, message: "Province \(code) isn't known", place: place,
            remedy: "name provinces of the United States, Canada or Australia, or the whole country")
        }
        provinces.append(DeliveryProfile.Province(id: nextID(), code: code, name: name))
      }
      if let code = country.code, RegionNames.country(code) == nil {
        throw ShopError(
          code: .invalidWord, message: "Country \(code) doesn't exist", place: place,
          remedy: "give a known code")
      }
      countries.append(DeliveryProfile.Country(id: nextID(), code: country.code, provinces: provinces))
    }
    var methods: [DeliveryProfile.Method] = []
    for method in input.methods {
      try checkAmount(method.price, "Price", place: place)
      methods.append(
        DeliveryProfile.Method(
          id: nextID(), name: method.name, description: method.description, isActive: method.isActive,
          price: method.price))
    }
    return DeliveryProfile.Zone(id: nextID(), name: input.name, countries: countries, methods: methods)
  }

  /// Countries that some zone ships to, by their codes; a zone for the rest of the world means all.
  var shippingCountries: [String] {
    let countries = selling.deliveryProfiles.flatMap(\.groups).flatMap(\.zones).flatMap(\.countries)
    if countries.contains(where: { $0.code == nil }) { return RegionNames.countryCodes }
    return Set(countries.compactMap { $0.code?.rawValue }).sorted()
  }

  /// Adds a language, publishes it or not, or takes it away; the primary one stays as it is.
  mutating func setLocale(_ locale: String, isPublished: Bool?) throws(ShopError) {
    let place = "language \(locale)"
    let known = selling.locales.firstIndex { $0.locale == locale }
    if let known, selling.locales[known].isPrimary {
      throw ShopError(
        code: .unknownSelling,
        message: "The primary locale of your store can't be changed through this endpoint.",
        place: place, remedy: "name another language")
    }
    switch (known, isPublished) {
    case (let index?, let isPublished?): selling.locales[index].isPublished = isPublished
    case (let index?, nil): selling.locales.remove(at: index)
    case (nil, let isPublished?):
      guard Self.isLocale(locale) else {
        throw ShopError(
          code: .invalidWord, message: "Locale is invalid", place: place,
          remedy: "give a language such as fr or pt-BR")
      }
      selling.locales.append(ShopLocale(locale: locale, isPrimary: false, isPublished: isPublished))
    case (nil, nil):
      throw ShopError(
        code: .unknownSelling, message: "The locale doesn't exist", place: place, remedy: "add it first")
    }
  }

  /// `fr`, `pt-BR`, `zh-Hant`.
  private static func isLocale(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, (2...3).contains(first.count),
      first.allSatisfy({ ("a"..."z").contains($0) })
    else { return false }
    return parts.count <= 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isLetter } }
  }
}
