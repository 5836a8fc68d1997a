/// Inventory levels and what orders do to them.
extension Shop {
  mutating func setInventory(_ input: InventoryInput) throws(ShopError) -> [Happening] {
    throw notYet("inventory")
  }
}
