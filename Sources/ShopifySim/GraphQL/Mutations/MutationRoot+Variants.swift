import GraphQLLanguage

/// Variants made, changed and deleted, many at once.
extension MutationRoot {
  private func drafts(_ input: MutationInput) throws(ExecutionError) -> [VariantDraft] {
    var drafts: [VariantDraft] = []
    for variant in input.objects("variants") ?? [] { drafts.append(try variant.variantDraft()) }
    return drafts
  }

  func variantsCreate(
    _ field: CollectedField, _ input: MutationInput
  ) throws(ExecutionError) -> PayloadObject {
    let id = try input.id("productId", "Product")?.number ?? 0
    let drafts = try drafts(input)
    let media = input.mediaDrafts("media") ?? []
    let strategy = input.text("strategy") ?? "DEFAULT"
    try input.finish()
    return answer(field, at: ["variants"], code: "INVALID_INPUT") { shop throws(ShopError) in
      guard let product = shop.products[id] else {
        throw .user(["productId"], "Product does not exist", "PRODUCT_DOES_NOT_EXIST")
      }
      _ = try shop.addMedia(media, to: id, at: ["media"])
      // The standalone variant makes place for the first ones. Evidence: documented.
      let standalone = product.variantIDs.count == 1 ? product.variantIDs.first : nil
      let goes =
        strategy == "REMOVE_STANDALONE_VARIANT"
        || strategy == "DEFAULT" && standalone.flatMap { shop.variants[$0]?.title } == "Default Title"
      var made: [Int] = []
      for draft in drafts { made.append(try shop.make(draft, of: id)) }
      var happenings = [Happening(topic: .productsUpdate, resource: .product(id))]
      for variant in made.compactMap({ shop.variants[$0] }) {
        happenings.append(
          Happening(topic: .inventoryItemsCreate, resource: .inventoryItem(variant.inventoryItemID)))
      }
      if goes, let standalone, !made.isEmpty {
        happenings += try shop.delete(variantID: standalone, place: "variants")
          .filter { $0.topic != .productsUpdate }
      }
      return (made, happenings)
    } done: {
      ["productVariants": $1.values(ofVariants: $0), "product": $1.value(ofProduct: id)]
    }
  }

  func variantsUpdate(
    _ field: CollectedField, _ input: MutationInput
  ) throws(ExecutionError) -> PayloadObject {
    let id = try input.id("productId", "Product")?.number ?? 0
    let drafts = try drafts(input)
    let media = input.mediaDrafts("media") ?? []
    if input.bool("allowPartialUpdates") == true {
      throw .notSimulated("Updating a part of the variants", type: "Mutation", field)
    }
    try input.finish()
    return answer(field, at: ["variants"], code: "INVALID_INPUT") { shop throws(ShopError) in
      guard let product = shop.products[id] else {
        throw .user(["productId"], "Product does not exist", "PRODUCT_DOES_NOT_EXIST")
      }
      _ = try shop.addMedia(media, to: id, at: ["media"])
      var changed: [Int] = []
      for draft in drafts {
        guard let variant = draft.id else {
          throw .user(
            draft.path + ["id"], "Product variant is missing ID attribute", "PRODUCT_VARIANT_ID_MISSING")
        }
        guard product.variantIDs.contains(variant) else {
          throw .user(
            draft.path + ["id"], "Product variant does not exist", "PRODUCT_VARIANT_DOES_NOT_EXIST")
        }
        guard draft.units.isEmpty else {
          throw .user(
            draft.path + ["inventoryQuantities"],
            "Inventory quantities can only be provided during create. To update inventory for existing variants, use inventoryAdjustQuantities.",
            "NO_INVENTORY_QUANTITIES_ON_VARIANTS_UPDATE")
        }
        try shop.apply(draft, to: variant)
        changed.append(variant)
      }
      let items = changed.compactMap { shop.variants[$0]?.inventoryItemID }
      return (
        changed,
        [Happening(topic: .productsUpdate, resource: .product(id))]
          + items.map { Happening(topic: .inventoryItemsUpdate, resource: .inventoryItem($0)) }
      )
    } done: {
      ["productVariants": $1.values(ofVariants: $0), "product": $1.value(ofProduct: id)]
    }
  }

  func variantsDelete(
    _ field: CollectedField, _ input: MutationInput
  ) throws(ExecutionError) -> PayloadObject {
    let id = try input.id("productId", "Product")?.number ?? 0
    let ids = try input.ids("variantsIds", "ProductVariant")?.map(\.number) ?? []
    try input.finish()
    return answer(field, at: ["variantsIds"]) { shop throws(ShopError) in
      guard let product = shop.products[id] else {
        throw .user(["productId"], "Product does not exist", "PRODUCT_DOES_NOT_EXIST")
      }
      for (place, variant) in ids.enumerated() where !product.variantIDs.contains(variant) {
        throw .user(
          ["variantsIds", String(place)], "At least one variant does not belong to the product",
          "AT_LEAST_ONE_VARIANT_DOES_NOT_BELONG_TO_THE_PRODUCT")
      }
      guard !Set(product.variantIDs).isSubset(of: ids) else {
        throw .user(["variantsIds"], "Cannot delete the last variant", "CANNOT_DELETE_LAST_VARIANT")
      }
      var happenings = [Happening(topic: .productsUpdate, resource: .product(id))]
      for variant in ids {
        happenings += try shop.delete(variantID: variant, place: "variantsIds")
          .filter { $0.topic != .productsUpdate }
      }
      return (id, happenings)
    } done: {
      ["product": $1.value(ofProduct: $0)]
    }
  }

  func optionsCreate(
    _ field: CollectedField, _ input: MutationInput
  ) throws(ExecutionError) -> PayloadObject {
    let id = try input.id("productId", "Product")?.number ?? 0
    let options = try input.optionDrafts("options") ?? []
    let creates = input.text("variantStrategy") == "CREATE"
    try input.finish()
    return answer(field, at: ["options"]) { shop throws(ShopError) in
      (id, try shop.addOptions(options, to: id, createsVariants: creates))
    } done: {
      ["product": $1.value(ofProduct: $0)]
    }
  }

  func optionUpdate(
    _ field: CollectedField, _ input: MutationInput
  ) throws(ExecutionError) -> PayloadObject {
    let id = try input.id("productId", "Product")?.number ?? 0
    let option = input.object("option")
    var change = Shop.OptionChange(id: try option?.id("id", "ProductOption")?.number ?? 0)
    change.name = option?.text("name")
    change.position = option?.int("position")
    change.add = (input.objects("optionValuesToAdd") ?? []).compactMap { $0.text("name") }
    for value in input.objects("optionValuesToUpdate") ?? [] {
      guard let id = try value.id("id", "ProductOptionValue"), let name = value.text("name") else { continue }
      change.rename.append((id.number, name))
    }
    change.delete = try input.ids("optionValuesToDelete", "ProductOptionValue")?.map(\.number) ?? []
    change.managesVariants = input.text("variantStrategy") == "MANAGE"
    try input.finish()
    return answer(field, at: ["option"]) { [change] shop throws(ShopError) in
      (id, try shop.changeOption(change, of: id))
    } done: {
      ["product": $1.value(ofProduct: $0)]
    }
  }

  func optionsDelete(
    _ field: CollectedField, _ input: MutationInput
  ) throws(ExecutionError) -> PayloadObject {
    let id = try input.id("productId", "Product")?.number ?? 0
    let options = try input.ids("options", "ProductOption")?.map(\.number) ?? []
    let keepsFirst = input.text("strategy") == "POSITION"
    try input.finish()
    return answer(field, at: ["options"]) { shop throws(ShopError) in
      (id, try shop.deleteOptions(options, of: id, keepsFirst: keepsFirst))
    } done: { id, reading in
      [
        "deletedOptionsIds": .texts(options.map { GID("ProductOption", $0).description }),
        "product": reading.value(ofProduct: id),
      ]
    }
  }
}
