import GraphQLLanguage

/// Metafields of products, variants, customers and orders.
extension RESTWrites {
  /// Whose metafields are changed.
  enum MetafieldOwner {
    case product(Int)
    case variant(Int)
    case customer(Int)
    case order(Int)
  }

  /// A metafield by its own id, whoever has it.
  func metafields(_ write: RESTWrite) throws(RESTAnswer) -> RESTAnswer {
    .notSimulated("\(write.method) metafields without their owner")
  }

  /// `/<owner>/<id>/metafields` with an id or without; `start` is the place behind `metafields` in the path.
  func metafields(
    of owner: MetafieldOwner, _ known: [Metafield], _ start: Int, _ write: RESTWrite
  ) throws(RESTAnswer) -> RESTAnswer {
    if write.method == "POST", write.path.count == start {
      let given = try write.input("metafield")
      let input = MetafieldInput(
        namespace: given.text("namespace") ?? "global", key: try given.needed("key"),
        type: given.text("type") ?? "single_line_text_field", value: try given.needed("value"))
      given.ignore("owner_id", "owner_resource")
      try given.finish()
      let after = try set(input, owner)
      let made = fields(of: owner, after).first { $0.namespace == input.namespace && $0.key == input.key }
      return try told(made, owner, after, status: 201)
    }
    guard let id = write.id(start), write.path.count == start + 1,
      let field = known.first(where: { $0.id == id })
    else { throw .notFound }
    switch write.method {
    case "PUT":
      let given = try write.input("metafield")
      let input = MetafieldInput(
        namespace: field.namespace, key: field.key, type: field.type,
        value: given.text("value") ?? field.value)
      given.ignore("created_at", "updated_at")
      try given.finish(unchanged: bodies(shop).metafield(field, owner: name(of: owner), number(of: owner)))
      let after = try set(input, owner)
      return try told(fields(of: owner, after).first { $0.id == id }, owner, after, status: 200)
    case "DELETE":
      _ = try change { shop throws(ShopError) in
        shop.changeMetafields(of: owner) { _, fields in fields.removeAll { $0.id == id } }
      }
      return .deleted
    default: return .notAcceptable
    }
  }

  private func set(_ input: MetafieldInput, _ owner: MetafieldOwner) throws(RESTAnswer) -> Shop {
    try change { shop throws(ShopError) in
      shop.changeMetafields(of: owner) { shop, fields in shop.set(input, in: &fields) }
    }
  }

  private func told(
    _ field: Metafield?, _ owner: MetafieldOwner, _ shop: Shop, status: Int
  ) throws(RESTAnswer) -> RESTAnswer {
    guard let field else { throw .notFound }
    let body = bodies(shop).metafield(field, owner: name(of: owner), number(of: owner))
    return RESTAnswer(status: status, body: ["metafield": body])
  }

  private func fields(of owner: MetafieldOwner, _ shop: Shop) -> [Metafield] {
    switch owner {
    case .product(let id): shop.products[id]?.metafields ?? []
    case .variant(let id): shop.variants[id]?.metafields ?? []
    case .customer(let id): shop.customers[id]?.metafields ?? []
    case .order(let id): shop.orders[id]?.metafields ?? []
    }
  }

  private func name(of owner: MetafieldOwner) -> String {
    switch owner {
    case .product: "product"
    case .variant: "variant"
    case .customer: "customer"
    case .order: "order"
    }
  }

  private func number(of owner: MetafieldOwner) -> Int {
    switch owner {
    case .product(let id), .variant(let id), .customer(let id), .order(let id): id
    }
  }
}

extension Shop {
  /// Changes the metafields of a record, which is told as its own change.
  mutating func changeMetafields(
    of owner: RESTWrites.MetafieldOwner, _ change: (inout Shop, inout [Metafield]) -> Void
  ) -> [Happening] {
    switch owner {
    case .product(let id):
      guard var product = products[id] else { return [] }
      change(&self, &product.metafields)
      product.updatedAt = now
      products[id] = product
      return [Happening(topic: .productsUpdate, resource: .product(id))]
    case .variant(let id):
      guard var variant = variants[id] else { return [] }
      change(&self, &variant.metafields)
      variant.updatedAt = now
      variants[id] = variant
      return [Happening(topic: .productsUpdate, resource: .product(variant.productID))]
    case .customer(let id):
      guard var customer = customers[id] else { return [] }
      change(&self, &customer.metafields)
      customer.updatedAt = now
      customers[id] = customer
      return [Happening(topic: .customersUpdate, resource: .customer(id))]
    case .order(let id):
      guard var order = orders[id] else { return [] }
      change(&self, &order.metafields)
      store(order)
      return [Happening(topic: .ordersUpdated, resource: .order(id))]
    }
  }
}
