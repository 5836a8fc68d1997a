import GraphQLLanguage

/// Draft orders and tags.
extension MutationRoot {
  func draftOrderComplete(_ field: CollectedField) throws(ExecutionError) -> ResolvedValue {
    let input = MutationInput(field)
    guard let id = try input.id("id", "DraftOrder") else { return .null }
    let isPending = input.bool("paymentPending") ?? false
    try input.finish()
    guard let draft = store.shop.draftOrders[id.number] else {
      return unknown(field, "Draft order", at: ["id"])
    }
    let step = DraftInput(name: draft.name, action: .complete(paymentPending: isPending))
    return perform(field, at: nil, .draft(step)) { ["draftOrder": found(id)] }
  }

  /// Adds tags to an order, a draft, a customer or a product, or takes them away; each tag is there once.
  func tagsChange(_ field: CollectedField) throws(ExecutionError) -> ResolvedValue {
    let input = MutationInput(field)
    guard let text = input.text("id"), let id = GID(text) else {
      throw .invalidID(field.argument("id")?.stringValue ?? "", field)
    }
    let tags = input.texts("tags") ?? []
    try input.finish()
    guard let found = reading.object(id), found != nil else { return unknown(field, "Node", at: ["id"]) }
    let isAdding = field.name == "tagsAdd"
    return perform(field, at: ["id"]) { shop throws(ShopError) in
      ((), try shop.changeTags(of: id, tags, isAdding: isAdding))
    } then: { _ in
      ["node": self.found(id)]
    }
  }
}
