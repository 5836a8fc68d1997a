import CommerceTypes
import GraphQLLanguage

/// A market as GraphQL shows it.
struct MarketObject: Resolvable {
  let market: Market
  let reading: ShopReading
  var typeName: String { "Market" }
  var cursorID: Int { market.id }

  private var catalogs: [Catalog] { reading.shop.selling.catalogs.filter { $0.isFor(market: market.id) } }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": return .id(market.gid)
    case "name": return .text(market.name)
    case "handle": return .text(market.handle)
    case "status": return .text(market.status)
    case "enabled": return .bool(market.status == "ACTIVE")
    case "type": return .text(market.type)
    case "catalogs": return .nodes(catalogs.map { CatalogObject(catalog: $0, reading: reading) })
    case "catalogsCount": return .count(catalogs.count)
    case "conditions":
      return market.conditionTypes.isEmpty
        ? .null : .object(MarketConditionsObject(market: market, reading: reading))
    case "currencySettings": return .object(MarketCurrencyObject(market: market, reading: reading))
    case "delivery": return .object(MarketDeliveryObject(market: market, reading: reading))
    case "priceInclusions": return .object(PriceInclusionsObject(market: market))
    case "metafield", "metafields": return MetafieldObject.value(of: field, [], "MARKET")
    default: return nil
    }
  }
}
