import GraphQLLanguage

/// What the customer chose at the checkout, as one of three types.
struct SubscriptionOptionObject: Resolvable {
  let delivery: SubscriptionDeliveryObject
  var typeName: String { delivery.typeName + "Option" }

  private var option: SubscriptionContract.DeliveryOption {
    switch delivery.method {
    case .shipping(_, let option), .localDelivery(_, let option, _, _), .pickup(_, let option): option
    }
  }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch (field.name, delivery.method) {
    case ("code", _): .text(option.code)
    case ("title", _): .text(option.title)
    case ("presentmentTitle", _): .text(option.presentmentTitle)
    case ("description", _): .text(option.description)
    case ("phone", .localDelivery(_, _, let phone, _)): .text(phone)
    case ("instructions", .localDelivery(_, _, _, let instructions)): .text(instructions)
    case ("location", .pickup(let id, _)):
      .optional(
        delivery.reading.shop.location(id: id).map { LocationObject(location: $0, reading: delivery.reading) }
      )
    default: nil
    }
  }
}
