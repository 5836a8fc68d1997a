/// Which mutations have to carry `@idempotent`, and from which version on. Evidence: documented.
enum IdempotentMutations {
  private static let firstVersion = "2026-04"
  private static let names: Set<String> = [
    "inventoryActivate", "inventoryAdjustQuantities", "inventoryMoveQuantities",
    "inventorySetOnHandQuantities", "inventorySetQuantities", "inventorySetScheduledChanges",
    "inventoryShipmentCreate", "inventoryShipmentCreateInTransit", "inventoryShipmentAddItems",
    "inventoryShipmentReceive", "inventoryTransferCreate", "inventoryTransferCreateAsReadyToShip",
    "inventoryTransferDuplicate", "locationActivate", "locationDeactivate", "refundCreate",
  ]

  static func require(_ mutation: String, version: String) -> Bool {
    version >= firstVersion && names.contains(mutation)
  }
}
