import GraphQLLanguage

/// A way of payment that a customer left; what it is isn't simulated.
struct PaymentMethodObject: Resolvable {
  let id: Int
  let customerID: Int
  let reading: ShopReading
  var typeName: String { "CustomerPaymentMethod" }
  var cursorID: Int { id }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": .id(GID(typeName, id))
    case "customer":
      .optional(reading.shop.customers[customerID].map { CustomerObject(customer: $0, reading: reading) })
    default: nil
    }
  }
}
