import GraphQLLanguage

/// How a contract's goods get to the customer, as one of three types.
struct SubscriptionDeliveryObject: Resolvable {
  let method: SubscriptionContract.DeliveryMethod
  let addressID: Int
  let reading: ShopReading

  var typeName: String {
    switch method {
    case .shipping: "SubscriptionDeliveryMethodShipping"
    case .localDelivery: "SubscriptionDeliveryMethodLocalDelivery"
    case .pickup: "SubscriptionDeliveryMethodPickup"
    }
  }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch (field.name, method) {
    case ("address", .shipping(let address, _)), ("address", .localDelivery(let address, _, _, _)):
      .object(AddressObject(id: addressID, address: address))
    case ("shippingOption", .shipping), ("localDeliveryOption", .localDelivery), ("pickupOption", .pickup):
      .object(SubscriptionOptionObject(delivery: self))
    default: nil
    }
  }
}
