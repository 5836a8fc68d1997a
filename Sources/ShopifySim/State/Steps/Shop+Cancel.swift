/// Cancelling an order.
extension Shop {
  mutating func cancel(_ input: CancelInput) throws(ShopError) -> [Happening] {
    throw notYet("cancel")
  }
}
