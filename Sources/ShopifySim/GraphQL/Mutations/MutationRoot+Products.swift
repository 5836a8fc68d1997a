import GraphQLLanguage
import HashTreeCollections

/// Products made, changed, set, copied and deleted.
extension MutationRoot {
  func productCreate(
    _ field: CollectedField, _ input: MutationInput
  ) throws(ExecutionError) -> PayloadObject {
    let name = input.has("product") ? "product" : "input"
    let draft = try (input.object("product") ?? input.object("input"))?.productDraft() ?? ProductDraft()
    let media = input.mediaDrafts("media") ?? []
    try input.finish()
    return answer(field, at: [name]) { shop throws(ShopError) in
      let id = try shop.make(draft, at: [name])
      _ = try shop.addMedia(media, to: id, at: ["media"])
      let items = (shop.products[id]?.variantIDs ?? []).compactMap { shop.variants[$0]?.inventoryItemID }
      return (
        id,
        [Happening(topic: .productsCreate, resource: .product(id))]
          + items.map { Happening(topic: .inventoryItemsCreate, resource: .inventoryItem($0)) }
      )
    } done: {
      ["product": $1.value(ofProduct: $0)]
    }
  }

  func productUpdate(
    _ field: CollectedField, _ input: MutationInput
  ) throws(ExecutionError) -> PayloadObject {
    let name = input.has("product") ? "product" : "input"
    let given = input.object("product") ?? input.object("input")
    var draft = try given?.productDraft() ?? ProductDraft()
    _ = given?.bool("redirectNewHandle")
    _ = given?.bool("deleteConflictingConstrainedMetafields")
    var id = try given?.id("id", "Product")?.number
    if let identifier = input.object("identifier") {
      id = try identifier.id("id", "Product")?.number ?? id
      if let handle = identifier.text("handle") { id = store.shop.productIDs[handle] ?? id }
    }
    let media = input.mediaDrafts("media") ?? []
    try input.finish()
    draft.options = nil
    return answer(field, at: [name]) { [draft] shop throws(ShopError) in
      guard let id, shop.products[id] != nil else { throw .user([name, "id"], "Product does not exist") }
      try shop.apply(draft, to: id, at: [name])
      _ = try shop.addMedia(media, to: id, at: ["media"])
      return (id, [Happening(topic: .productsUpdate, resource: .product(id))])
    } done: {
      ["product": $1.value(ofProduct: $0)]
    }
  }

  func productSet(
    _ field: CollectedField, _ input: MutationInput
  ) throws(ExecutionError) -> PayloadObject {
    if input.bool("synchronous") == false {
      throw .notSimulated("An asynchronous productSet", type: "Mutation", field)
    }
    var draft = ProductDraft()
    var identifier: Shop.ProductIdentifier?
    if let given = input.object("input") {
      draft = try given.productDraft()
      _ = given.bool("redirectNewHandle")
      draft.collections = try given.ids("collections", "Collection")?.map(\.number)
      draft.files = given.objects("files")?.map { $0.fileDraft() }
      if let id = try given.id("id", "Product") { identifier = .id(id.number) }
      if let variants = given.objects("variants") {
        var drafts: [VariantDraft] = []
        for variant in variants { drafts.append(try variant.variantDraft()) }
        draft.variants = drafts
      }
    }
    if let given = input.object("identifier") {
      if let id = try given.id("id", "Product") { identifier = .id(id.number) }
      if let handle = given.text("handle") { identifier = .handle(handle) }
      if let custom = given.object("customId") {
        identifier = .custom(
          namespace: Shop.namespace(custom.text("namespace")), key: custom.text("key") ?? "",
          value: custom.text("value") ?? "")
      }
    }
    try input.finish()
    return answer(field, at: ["input"], code: "INVALID_INPUT") { [draft, identifier] shop throws(ShopError) in
      let (id, happenings) = try shop.setProduct(draft, identifier)
      return (id, happenings)
    } done: {
      ["product": $1.value(ofProduct: $0)]
    }
  }

  func productDelete(
    _ field: CollectedField, _ input: MutationInput
  ) throws(ExecutionError) -> PayloadObject {
    let given = input.object("input")
    let id = try given?.id("id", "Product")?.number ?? 0
    if input.bool("synchronous") == false {
      throw .notSimulated("An asynchronous productDelete", type: "Mutation", field)
    }
    try input.finish()
    return answer(field, at: ["id"]) { shop throws(ShopError) in
      guard shop.products[id] != nil else { throw .user(["id"], "Product does not exist") }
      return (id, shop.delete(productID: id))
    } done: { id, _ in
      ["deletedProductId": .id(GID("Product", id))]
    }
  }

  func productDuplicate(
    _ field: CollectedField, _ input: MutationInput
  ) throws(ExecutionError) -> PayloadObject {
    let id = try input.id("productId", "Product")?.number ?? 0
    let title = input.text("newTitle") ?? ""
    let status = input.text("newStatus")
    let includesImages = input.bool("includeImages") ?? false
    try input.finish()
    return answer(field, at: ["newTitle"]) { shop throws(ShopError) in
      let copy = try shop.duplicate(id, title: title, status: status, includesImages: includesImages)
      return (copy, [Happening(topic: .productsCreate, resource: .product(copy))])
    } done: {
      ["newProduct": $1.value(ofProduct: $0)]
    }
  }

  func productChangeStatus(
    _ field: CollectedField, _ input: MutationInput
  ) throws(ExecutionError) -> PayloadObject {
    let id = try input.id("productId", "Product")?.number ?? 0
    let status = input.text("status") ?? ""
    try input.finish()
    return answer(field, at: ["productId"], code: "PRODUCT_NOT_FOUND") { shop throws(ShopError) in
      guard shop.products[id] != nil else {
        throw .user(["productId"], "Product does not exist", "PRODUCT_NOT_FOUND")
      }
      return (id, try shop.change(productID: id, place: "productChangeStatus") { $0.status = status })
    } done: {
      ["product": $1.value(ofProduct: $0)]
    }
  }
}
