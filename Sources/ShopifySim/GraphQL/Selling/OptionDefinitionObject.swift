import CommerceTypes
import GraphQLLanguage

/// A way of shipping of a market; its rates aren't simulated.
struct OptionDefinitionObject: Resolvable {
  let option: Market.ShippingOption
  let market: Market
  var cursorID: Int { option.id }
  var typeName: String {
    switch option.kind {
    case .flat: "DeliveryFlatRateOptionDefinition"
    case .value: "DeliveryValueBasedOptionDefinition"
    case .weight: "DeliveryWeightBasedOptionDefinition"
    }
  }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": .id(GID(typeName, option.id))
    case "name": .text(option.name)
    case "isActive": .bool(option.isActive)
    case "currency": .text(market.currency.rawValue)
    default: nil
    }
  }
}
