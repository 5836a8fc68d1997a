import GraphQLLanguage

/// Media of products and variants.
extension MutationRoot {
  private func media(_ ids: [Int], of product: Int, _ reading: ShopReading) -> ResolvedValue {
    guard let product = reading.shop.products[product] else { return .list([]) }
    return .list(
      ids.compactMap { id in
        product.media.first { $0.id == id }.map {
          MediaObject(media: $0, product: product, reading: reading)
        }
      })
  }

  /// The media that ids name; the product must have them.
  private static func known(
    _ ids: [GID], of productID: Int, _ shop: Shop, at path: [String]
  ) throws(ShopError) -> [Int] {
    guard let product = shop.products[productID] else {
      throw .user(["productId"], "Product does not exist", "PRODUCT_DOES_NOT_EXIST")
    }
    for gid in ids where !product.media.contains(where: { $0.gid == gid }) {
      throw .user(
        path, "Media id \(gid) does not exist on product", "MEDIA_DOES_NOT_EXIST_ON_PRODUCT")
    }
    return ids.map(\.number)
  }

  private func gids(_ texts: [String], _ field: CollectedField) throws(ExecutionError) -> [GID] {
    var gids: [GID] = []
    for text in texts {
      guard let gid = GID(text), Self.types.contains(gid.type) else { throw .invalidID(text, field) }
      gids.append(gid)
    }
    return gids
  }

  private static let types: Set<String> = ["MediaImage", "Video", "ExternalVideo", "Model3d"]

  func mediaCreate(
    _ field: CollectedField, _ input: MutationInput
  ) throws(ExecutionError) -> PayloadObject {
    let id = try input.id("productId", "Product")?.number ?? 0
    let files = input.mediaDrafts("media") ?? []
    try input.finish()
    return answer(field, at: ["media"], code: "INVALID") { shop throws(ShopError) in
      guard shop.products[id] != nil else {
        throw .user(["productId"], "Product does not exist", "PRODUCT_DOES_NOT_EXIST")
      }
      return (
        try shop.addMedia(files, to: id, at: ["media"]),
        [Happening(topic: .productsUpdate, resource: .product(id))]
      )
    } done: { ids, reading in
      ["media": self.media(ids, of: id, reading), "product": reading.value(ofProduct: id)]
    }
  }

  func mediaUpdate(
    _ field: CollectedField, _ input: MutationInput
  ) throws(ExecutionError) -> PayloadObject {
    let id = try input.id("productId", "Product")?.number ?? 0
    var texts: [String] = []
    var changes: [(alt: String??, preview: String?)] = []
    for media in input.objects("media") ?? [] {
      texts.append(media.text("id") ?? "")
      changes.append((media.clearable("alt"), media.text("previewImageSource")))
    }
    try input.finish()
    let gids = try gids(texts, field)
    return answer(field, at: ["media"], code: "INVALID") { [changes] shop throws(ShopError) in
      let ids = try Self.known(gids, of: id, shop, at: ["media"])
      for (media, change) in zip(ids, changes) {
        guard let index = shop.products[id]?.media.firstIndex(where: { $0.id == media }) else { continue }
        if let alt = change.alt { shop.products[id]?.media[index].alt = alt }
        if let url = change.preview { shop.products[id]?.media[index].previewURL = url }
        shop.products[id]?.media[index].updatedAt = shop.now
      }
      shop.products[id]?.updatedAt = shop.now
      return (ids, [Happening(topic: .productsUpdate, resource: .product(id))])
    } done: { ids, reading in
      ["media": self.media(ids, of: id, reading), "product": reading.value(ofProduct: id)]
    }
  }

  func mediaDelete(
    _ field: CollectedField, _ input: MutationInput
  ) throws(ExecutionError) -> PayloadObject {
    let id = try input.id("productId", "Product")?.number ?? 0
    let gids = try gids(input.texts("mediaIds") ?? [], field)
    try input.finish()
    return answer(field, at: ["mediaIds"]) { shop throws(ShopError) in
      let ids = try Self.known(gids, of: id, shop, at: ["mediaIds"])
      shop.deleteMedia(ids, of: id)
      return (ids, [Happening(topic: .productsUpdate, resource: .product(id))])
    } done: { _, reading in
      [
        "deletedMediaIds": .texts(gids.map(\.description)),
        "deletedProductImageIds": .texts(
          gids.filter { $0.type == "MediaImage" }.map { GID("ProductImage", $0.number).description }),
        "product": reading.value(ofProduct: id),
      ]
    }
  }

  func mediaReorder(
    _ field: CollectedField, _ input: MutationInput
  ) throws(ExecutionError) -> PayloadObject {
    let id = try input.id("id", "Product")?.number ?? 0
    var texts: [String] = []
    var places: [Int] = []
    for move in input.objects("moves") ?? [] {
      texts.append(move.text("id") ?? "")
      places.append(move.text("newPosition").flatMap { Int($0) } ?? move.int("newPosition") ?? 0)
    }
    try input.finish()
    let gids = try gids(texts, field)
    return answer(field, at: ["moves"]) { [places] shop throws(ShopError) in
      guard shop.products[id] != nil else {
        throw .user(["id"], "Product does not exist", "PRODUCT_DOES_NOT_EXIST")
      }
      let ids = try Self.known(gids, of: id, shop, at: ["moves"])
      for (media, place) in zip(ids, places) {
        guard var all = shop.products[id]?.media, let from = all.firstIndex(where: { $0.id == media })
        else { continue }
        let moved = all.remove(at: from)
        all.insert(moved, at: min(max(place, 0), all.count))
        shop.products[id]?.media = all
      }
      shop.products[id]?.updatedAt = shop.now
      let number = shop.nextID()
      return (
        DeterministicUUID.text(seed: "job/\(number)"),
        [Happening(topic: .productsUpdate, resource: .product(id))]
      )
    } done: { job, _ in
      ["job": .object(JobObject(id: job))]
    }
  }

  /// A variant has one media at most. Evidence: assumed.
  func variantMedia(
    _ field: CollectedField, _ input: MutationInput
  ) throws(ExecutionError) -> PayloadObject {
    let isAppended = field.name == "productVariantAppendMedia"
    let id = try input.id("productId", "Product")?.number ?? 0
    var pairs: [(variant: Int, media: [GID])] = []
    for pair in input.objects("variantMedia") ?? [] {
      pairs.append(
        (
          try pair.id("variantId", "ProductVariant")?.number ?? 0,
          try gids(pair.texts("mediaIds") ?? [], field)
        ))
    }
    try input.finish()
    return answer(field, at: ["variantMedia"]) { [pairs] shop throws(ShopError) in
      guard let product = shop.products[id] else {
        throw .user(["productId"], "Product does not exist", "PRODUCT_DOES_NOT_EXIST")
      }
      for (place, pair) in pairs.enumerated() {
        let path = ["variantMedia", String(place)]
        guard product.variantIDs.contains(pair.variant), var own = shop.variants[pair.variant]?.mediaIDs
        else {
          throw .user(
            path + ["variantId"], "Variant does not exist on the specified product.",
            "PRODUCT_VARIANT_DOES_NOT_EXIST_ON_PRODUCT")
        }
        let ids = try Self.known(pair.media, of: id, shop, at: path + ["mediaIds"])
        guard ids.count <= 1 else {
          throw .user(
            path + ["mediaIds"], "Only one mediaId is allowed per input pair.",
            "TOO_MANY_MEDIA_PER_INPUT_PAIR")
        }
        if isAppended {
          guard own.isEmpty else {
            throw .user(
              path, "The variant already has media attached.", "PRODUCT_VARIANT_ALREADY_HAS_MEDIA")
          }
          own = ids
        } else {
          guard ids.allSatisfy(own.contains) else {
            throw .user(
              path, "The specified media is not attached to the specified variant.",
              "MEDIA_IS_NOT_ATTACHED_TO_VARIANT")
          }
          own.removeAll { ids.contains($0) }
        }
        shop.variants[pair.variant]?.mediaIDs = own
        shop.variants[pair.variant]?.updatedAt = shop.now
      }
      shop.products[id]?.updatedAt = shop.now
      return (pairs.map(\.variant), [Happening(topic: .productsUpdate, resource: .product(id))])
    } done: {
      ["product": $1.value(ofProduct: id), "productVariants": $1.values(ofVariants: $0)]
    }
  }
}
