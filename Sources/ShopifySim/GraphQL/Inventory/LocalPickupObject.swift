import GraphQLLanguage

/// How customers fetch what they bought at a location.
struct LocalPickupObject: Resolvable {
  let pickup: LocalPickup
  var typeName: String { "DeliveryLocalPickupSettings" }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "pickupTime": .text(pickup.time)
    case "instructions": .text(pickup.instructions)
    default: nil
    }
  }
}
