/// Fulfilling orders, whole or in parts, and taking fulfillments back.
extension Shop {
  mutating func fulfill(_ input: FulfillmentInput) throws(ShopError) -> [Happening] {
    throw notYet("fulfill")
  }

  mutating func change(_ input: FulfillmentChange) throws(ShopError) -> [Happening] {
    throw notYet("fulfillment")
  }
}
