import CommerceTypes
import GraphQLLanguage

/// The shop as GraphQL shows it.
struct ShopObject: Resolvable {
  let reading: ShopReading
  var typeName: String { "Shop" }
  var cursorID: Int { reading.shop.id }

  func value(of field: CollectedField) -> ResolvedValue? {
    let configuration = reading.shop.configuration
    switch field.name {
    case "id": return .id(GID("Shop", reading.shop.id))
    case "name": return .text(configuration.name)
    case "myshopifyDomain": return .text(configuration.domain)
    case "url": return .text("https://\(configuration.domain)")
    case "primaryDomain": return .object(DomainObject(host: configuration.domain, id: reading.shop.id))
    case "currencyCode": return .text(configuration.currency.rawValue)
    case "enabledPresentmentCurrencies":
      let currencies = [configuration.currency] + configuration.presentmentRates.keys
      return .texts(Set(currencies.map(\.rawValue)).sorted())
    case "taxesIncluded": return .bool(configuration.taxesIncluded)
    case "taxShipping": return .bool(configuration.taxShipping)
    case "orderNumberFormatPrefix": return .text(configuration.orderNamePrefix)
    case "orderNumberFormatSuffix": return .text("")
    case "timezoneOffsetMinutes": return .int(configuration.utcOffsetMinutes)
    case "timezoneOffset":
      let text = configuration.startDate.text(offsetMinutes: configuration.utcOffsetMinutes)
      return .text(String(text.suffix(6).filter { $0 != ":" }))
    case "weightUnit": return .text("KILOGRAMS")
    case "createdAt", "updatedAt": return .time(configuration.startDate)
    case "shipsToCountries": return .texts(reading.shop.shippingCountries)
    case "plan": return .object(ShopPlanObject(plan: configuration.plan))
    case "features": return .object(ShopFeaturesObject(configuration: configuration))
    case "shopAddress": return .object(ShopAddressObject(address: configuration.address, shop: reading.shop))
    case "setupRequired": return .bool(false)
    case "availableChannelApps":
      return .nodes(
        reading.shop.engagement.apps.filter(\.details.isChannel).map { AppObject(app: $0, reading: reading) })
    default: return nil
    }
  }
}
