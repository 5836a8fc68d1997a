/// Editing placed orders.
extension Shop {
  mutating func edit(_ input: EditInput) throws(ShopError) -> [Happening] {
    throw notYet("edit")
  }
}
