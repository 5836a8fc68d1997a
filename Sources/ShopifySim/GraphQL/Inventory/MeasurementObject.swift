import CommerceTypes
import GraphQLLanguage

/// What an inventory item weighs.
struct MeasurementObject: Resolvable {
  /// A weight in the unit that it was given in.
  struct Given: Resolvable {
    let weight: GivenWeight
    var typeName: String { "Weight" }

    func value(of field: CollectedField) -> ResolvedValue? {
      switch field.name {
      case "unit": .text(weight.unit)
      case "value": .float(weight.value)
      default: nil
      }
    }
  }

  let variant: ProductVariant
  var typeName: String { "InventoryItemMeasurement" }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": return .id(GID(typeName, variant.inventoryItemID))
    case "weight":
      // Whoever sets grams alone leaves an older weight behind.
      guard let weight = variant.weight, weight.grams == variant.grams else {
        return .object(WeightObject(grams: variant.grams))
      }
      return .object(Given(weight: weight))
    default: return nil
    }
  }
}
