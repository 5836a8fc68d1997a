/// Draft orders.
extension Shop {
  mutating func draft(_ input: DraftInput) throws(ShopError) -> [Happening] {
    throw notYet("draft")
  }
}
