/// Changing an order's particulars after it was placed.
extension Shop {
  mutating func update(_ input: UpdateInput) throws(ShopError) -> [Happening] {
    throw notYet("update")
  }
}
