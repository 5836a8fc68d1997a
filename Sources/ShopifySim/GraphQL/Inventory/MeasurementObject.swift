import GraphQLLanguage

/// What an inventory item weighs.
struct MeasurementObject: Resolvable {
  let variant: ProductVariant
  var typeName: String { "InventoryItemMeasurement" }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": .id(GID(typeName, variant.inventoryItemID))
    case "weight": .object(WeightObject(grams: variant.grams))
    default: nil
    }
  }
}
