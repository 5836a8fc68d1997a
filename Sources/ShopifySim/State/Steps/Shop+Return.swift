/// Returns and exchanges.
extension Shop {
  mutating func returnGoods(_ input: ReturnInput) throws(ShopError) -> [Happening] {
    throw notYet("return")
  }
}
