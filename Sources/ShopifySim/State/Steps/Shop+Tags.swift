/// Tagging what can be tagged.
extension Shop {
  /// Adds tags that aren't there, or takes away those that are; told by the record's update.
  mutating func changeTags(of gid: GID, _ tags: [String], isAdding: Bool) throws(ShopError) -> [Happening] {
    lean(on: .tags)
    func changed(_ old: [String]) -> [String] {
      guard isAdding else {
        let gone = Set(tags.map { $0.lowercased() })
        return old.filter { !gone.contains($0.lowercased()) }
      }
      return tags.reduce(into: old) { all, tag in
        if !all.contains(where: { $0.lowercased() == tag.lowercased() }) { all.append(tag) }
      }
    }
    let id = gid.number
    switch gid.type {
    case "Order":
      guard var order = orders[id] else { break }
      order.tags = changed(order.tags)
      store(order)
      return [Happening(topic: .ordersUpdated, resource: .order(id))]
    case "DraftOrder":
      guard var draft = draftOrders[id] else { break }
      draft.input.tags = changed(draft.input.tags)
      draft.quote.tags = draft.input.tags
      draft.updatedAt = now
      draftOrders[id] = draft
      return [Happening(topic: .draftOrdersUpdate, resource: .draftOrder(id))]
    case "Customer":
      guard var customer = customers[id] else { break }
      customer.tags = changed(customer.tags)
      customer.updatedAt = now
      customers[id] = customer
      return [Happening(topic: .customersUpdate, resource: .customer(id))]
    case "Product":
      guard var product = products[id] else { break }
      product.tags = changed(product.tags)
      product.updatedAt = now
      products[id] = product
      return [Happening(topic: .productsUpdate, resource: .product(id))]
    default: break
    }
    throw ShopError(
      code: .notSimulated, message: "\(gid.type) has no tags", place: "tags of \(gid)",
      remedy: "tag an order, a draft order, a customer or a product")
  }
}

extension Behaviour {
  static let tags = Behaviour(
    "general.tags", .assumed,
    "Tags are told apart without regard to case; adding one that is there and taking away one that isn't change nothing but updatedAt."
  )
}
