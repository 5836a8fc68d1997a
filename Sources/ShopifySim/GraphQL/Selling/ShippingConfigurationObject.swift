import GraphQLLanguage

/// What a market ships with.
struct ShippingConfigurationObject: Resolvable {
  let market: Market
  let reading: ShopReading
  var typeName: String { "ShippingConfiguration" }

  func value(of field: CollectedField) -> ResolvedValue? {
    let active = field.argument("active")?.boolValue
    let options = market.shippingOptions.filter { active == nil || $0.isActive == active }
    switch field.name {
    case "isEnabled": return .bool(market.isShippingEnabled)
    case "optionDefinitions":
      return .nodes(options.map { OptionDefinitionObject(option: $0, market: market) })
    case "optionDefinitionsCount": return .count(options.count)
    default: return nil
    }
  }
}
