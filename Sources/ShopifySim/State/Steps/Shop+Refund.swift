/// Giving back units, shipping, duties and money.
extension Shop {
  mutating func refund(_ input: RefundInput) throws(ShopError) -> [Happening] {
    throw notYet("refund")
  }
}
