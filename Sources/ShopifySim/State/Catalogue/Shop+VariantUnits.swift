import HashTreeCollections

/// A variant's units and media.
extension Shop {
  mutating func stockAtFirstLocation(_ variantID: Int) {
    guard let variant = variants[variantID], let location = locations.first,
      inventoryLevel(inventoryItemID: variant.inventoryItemID, locationID: location.id) == nil
    else { return }
    _ = newLevel(inventoryItemID: variant.inventoryItemID, locationID: location.id)
  }

  mutating func setUnits(
    _ units: VariantDraft.Units, ofVariant id: Int, at path: [String]
  ) throws(ShopError) {
    guard let variant = variants[id], let location = location(id: units.locationID) else {
      throw .user(
        path + ["inventoryQuantities"], "Quantity couldn't be set because the location was deleted.",
        "TRACKED_VARIANT_LOCATION_NOT_FOUND")
    }
    guard (-1_000_000_000...1_000_000_000).contains(units.quantity) else {
      throw .user(path + ["inventoryQuantities"], "Quantity is out of range", "INVALID_INPUT")
    }
    var level =
      inventoryLevel(inventoryItemID: variant.inventoryItemID, locationID: location.id)
      ?? newLevel(inventoryItemID: variant.inventoryItemID, locationID: location.id)
    touch(level)
    level.available =
      units.name == "on_hand" ? level.available + units.quantity - level.onHand : units.quantity
    level.updatedAt = now
    inventoryLevels[level.id] = level
  }

  /// Lets the product's media that are named show the variant, and adds those that are new.
  mutating func setMedia(of variantID: Int, _ draft: VariantDraft) throws(ShopError) {
    guard let productID = variants[variantID]?.productID else { return }
    if let id = draft.mediaID {
      guard products[productID]?.media.contains(where: { $0.id == id }) == true else {
        throw .user(draft.path + ["mediaId"], "Media does not exist on the product", "INVALID_INPUT")
      }
      variants[variantID]?.mediaIDs = [id]
    }
    var files = draft.mediaURLs.map { FileDraft(url: $0) }
    if let file = draft.file { files.append(file) }
    for file in files {
      let id = try mediaID(of: file, product: productID, at: draft.path)
      variants[variantID]?.mediaIDs = [id]
    }
  }

  /// The product's media that a file is, made when the product has none of that id or address.
  private mutating func mediaID(
    of file: FileDraft, product: Int, at path: [String]
  ) throws(ShopError) -> Int {
    let media = products[product]?.media ?? []
    if let gid = file.id {
      guard let known = media.first(where: { $0.gid == gid }) else {
        throw .user(path, "Media does not exist on the product", "INVALID_INPUT")
      }
      return known.id
    }
    if let known = media.first(where: { $0.url == file.url }) { return known.id }
    return try addMedia([file], to: product, at: path).first ?? 0
  }

  /// Adds media to a product; their ids.
  mutating func addMedia(
    _ files: [FileDraft], to productID: Int, at path: [String]
  ) throws(ShopError) -> [Int] {
    guard var product = products[productID] else { return [] }
    lean(on: .catalogueMedia)
    var ids: [Int] = []
    for (index, file) in files.enumerated() {
      guard let url = file.url, url.hasPrefix("http://") || url.hasPrefix("https://") else {
        throw .user(path + [String(index), "originalSource"], "Image URL is invalid", "INVALID")
      }
      guard product.media.count < 250 else {
        throw .user(path, "Product media limit exceeded", "PRODUCT_MEDIA_LIMIT_EXCEEDED")
      }
      var media = ProductMedia(id: nextID(), url: url, alt: file.alt, status: "READY")
      media.kind = file.kind
      media.createdAt = now
      media.updatedAt = now
      product.media.append(media)
      ids.append(media.id)
    }
    product.updatedAt = now
    products[productID] = product
    return ids
  }

  /// Takes media from a product and its variants.
  mutating func deleteMedia(_ ids: [Int], of productID: Int) {
    guard var product = products[productID] else { return }
    product.media.removeAll { ids.contains($0.id) }
    product.updatedAt = now
    products[productID] = product
    for id in product.variantIDs where variants[id]?.mediaIDs.contains(where: ids.contains) == true {
      variants[id]?.mediaIDs.removeAll { ids.contains($0) }
    }
  }
}
