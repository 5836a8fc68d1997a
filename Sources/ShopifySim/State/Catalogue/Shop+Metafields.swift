import HashTreeCollections

/// Metafields of anything that may have some.
extension Shop {
  /// GraphQL's `MetafieldOwnerType` of a record's type; nil for one that has no metafields here.
  static func metafieldOwnerType(of type: String) -> String? {
    switch type {
    case "Product": "PRODUCT"
    case "ProductVariant": "PRODUCTVARIANT"
    case "Collection": "COLLECTION"
    case "Customer": "CUSTOMER"
    case "Company": "COMPANY"
    case "Location": "LOCATION"
    case "MediaImage": "MEDIA_IMAGE"
    case "Order": "ORDER"
    default: nil
    }
  }

  func metafields(of owner: GID) -> [Metafield] {
    switch owner.type {
    case "Product": products[owner.number]?.metafields ?? []
    case "ProductVariant": variants[owner.number]?.metafields ?? []
    case "Customer": customers[owner.number]?.metafields ?? []
    case "Company": companies[owner.number]?.metafields ?? []
    case "Order": orders[owner.number]?.metafields ?? []
    default: catalogue.metafields[owner] ?? []
    }
  }

  /// Changes a record's metafields, which is told as its own change; the record must be there.
  mutating func changeMetafields(
    of owner: GID, _ change: (inout Shop, inout [Metafield]) -> Void
  ) -> [Happening] {
    lean(on: .catalogueMetafields)
    var metafields = metafields(of: owner)
    change(&self, &metafields)
    let id = owner.number
    switch owner.type {
    case "Product":
      products[id]?.metafields = metafields
      products[id]?.updatedAt = now
      return [Happening(topic: .productsUpdate, resource: .product(id))]
    case "ProductVariant":
      variants[id]?.metafields = metafields
      variants[id]?.updatedAt = now
      return variants[id].map { [Happening(topic: .productsUpdate, resource: .product($0.productID))] } ?? []
    case "Customer":
      customers[id]?.metafields = metafields
      customers[id]?.updatedAt = now
      return [Happening(topic: .customersUpdate, resource: .customer(id))]
    case "Company":
      companies[id]?.metafields = metafields
    case "Order":
      orders[id]?.metafields = metafields
      orders[id]?.updatedAt = now
      return [Happening(topic: .ordersUpdated, resource: .order(id))]
    default:
      catalogue.metafields[owner] = metafields.isEmpty ? nil : metafields
    }
    return []
  }

  /// Sets metafields of a product, of which those of type `id` lead to it.
  mutating func set(_ inputs: [MetafieldInput], ofProduct id: Int) {
    guard var metafields = products[id]?.metafields else { return }
    for input in inputs {
      set(input, in: &metafields)
      noteUniqueValue(input, ofProduct: id)
    }
    products[id]?.metafields = metafields
  }

  mutating func noteUniqueValue(_ input: MetafieldInput, ofProduct id: Int) {
    guard input.type == "id" else { return }
    catalogue.productIDsByMetafield[Self.place(input.namespace, input.key, input.value)] = id
  }

  /// The product that has a metafield of type `id` with a value.
  func product(namespace: String, key: String, value: String) -> Product? {
    guard
      let product = catalogue.productIDsByMetafield[Self.place(namespace, key, value)].flatMap({
        products[$0]
      }),
      product.metafields.contains(where: { $0.namespace == namespace && $0.key == key && $0.value == value })
    else { return nil }
    return product
  }

  private static func place(_ namespace: String, _ key: String, _ value: String) -> String {
    "\(namespace)/\(key)/\(value)"
  }

  /// A namespace as it is kept: `$app` is the asking app's own. Evidence: documented, its number assumed.
  static func namespace(_ text: String?) -> String {
    guard let text, text != "$app" else { return "app--1" }
    return text.hasPrefix("$app:") ? "app--1--" + text.dropFirst(5) : text
  }

  func definition(_ ownerType: String, _ namespace: String, _ key: String) -> MetafieldDefinition? {
    catalogue.definitionIDs["\(ownerType)/\(namespace)/\(key)"].flatMap { catalogue.metafieldDefinitions[$0] }
  }

  /// Why a value doesn't fit a metafield's type; nil when it does, and for types that aren't checked.
  static func fault(of value: String, type: String) -> String? {
    switch type {
    case "number_integer" where Int(value) == nil: "Value must be an integer."
    case "boolean" where value != "true" && value != "false": "Value must be true or false."
    case "color" where !value.hasPrefix("#"):
      "Value must be a color in hexadecimal: \"#\" and three or six digits."
    case _ where type.hasSuffix("_reference") && !type.hasPrefix("list.") && GID(value) == nil:
      "Value require that you select a reference."
    case _ where value.isEmpty: "Value can't be blank."
    default: nil
    }
  }
}

extension Behaviour {
  static let catalogueMetafields = Behaviour(
    "catalogue.metafields", .assumed,
    "A metafield's value is checked for whole numbers, truth values, colours and references; other types keep any text."
  )
}
