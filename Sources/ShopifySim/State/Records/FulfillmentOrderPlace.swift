/// A fulfillment order and the order that it is a part of.
struct FulfillmentOrderPlace: Sendable, Identifiable {
  let id: Int
  let orderID: Int
}
