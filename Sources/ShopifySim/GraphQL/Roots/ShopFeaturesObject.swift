import GraphQLLanguage

/// What the shop can do, as far as its configuration says.
struct ShopFeaturesObject: Resolvable {
  let configuration: ShopConfiguration
  var typeName: String { "ShopFeatures" }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "marketDrivenShipping": .bool(configuration.hasMarketDrivenShipping)
    case "shopifyPlus": .bool(configuration.plan.isPlus)
    default: nil
    }
  }
}
