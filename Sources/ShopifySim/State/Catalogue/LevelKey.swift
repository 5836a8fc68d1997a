/// Tells inventory levels apart.
struct LevelKey: Sendable, Hashable {
  let inventoryItemID: Int
  let locationID: Int
}
