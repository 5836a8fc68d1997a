import HashTreeCollections

/// A product set to what the input says: what a list leaves out goes.
extension Shop {
  /// How an existing product is named.
  enum ProductIdentifier: Sendable {
    case id(Int)
    case handle(String)
    case custom(namespace: String, key: String, value: String)
  }

  mutating func setProduct(
    _ draft: ProductDraft, _ identifier: ProductIdentifier?
  ) throws(ShopError) -> (id: Int, happenings: [Happening]) {
    var known: Product?
    switch identifier {
    case .id(let id):
      known = products[id]
      if known == nil {
        throw .user(["identifier", "id"], "Product does not exist", "PRODUCT_DOES_NOT_EXIST")
      }
    case .handle(let handle): known = product(handle: handle)
    case .custom(let namespace, let key, let value):
      guard definition("PRODUCT", namespace, key)?.type == "id" else {
        throw .user(
          ["identifier", "customId"],
          "Metafield definition with type 'id' is required for namespace '\(namespace)' and key '\(key)'.",
          "METAFIELD_MISMATCH")
      }
      known = product(namespace: namespace, key: key, value: value)
    case nil: break
    }
    if draft.options != nil, draft.variants == nil {
      throw .user(
        ["input", "variants"], "Variants input is required when updating product options.",
        "VARIANTS_INPUT_MISSING")
    }
    if draft.variants != nil, draft.options == nil {
      throw .user(
        ["input", "productOptions"], "Product options input is required when updating variants.",
        "PRODUCT_OPTIONS_INPUT_MISSING")
    }
    var draft = draft
    if known == nil, case .handle(let handle) = identifier { draft.handle = draft.handle ?? handle }
    let id: Int
    if let known {
      id = known.id
      try apply(draft, to: id, at: ["input"])
    } else {
      id = try make(draft, at: ["input"])
    }
    if case .custom(let namespace, let key, let value) = identifier {
      set([MetafieldInput(namespace: namespace, key: key, type: "id", value: value)], ofProduct: id)
    }
    if let files = draft.files { try setFiles(files, of: id) }
    var happenings: [Happening] = []
    if let variants = draft.variants { happenings = try setVariants(variants, draft.options, of: id) }
    let topic: WebhookTopic = known == nil ? .productsCreate : .productsUpdate
    return (id, [Happening(topic: topic, resource: .product(id))] + happenings)
  }

  /// Media in this order: those that have an id or an address of the product's stay.
  private mutating func setFiles(_ files: [FileDraft], of id: Int) throws(ShopError) {
    let known = products[id]?.media ?? []
    var order: [Int] = []
    for (index, file) in files.enumerated() {
      let same = known.first { media in
        file.id.map { $0 == media.gid } ?? (media.url == file.url && !order.contains(media.id))
      }
      if let same {
        order.append(same.id)
        if let alt = file.alt, let place = known.firstIndex(of: same) { products[id]?.media[place].alt = alt }
      } else if file.id != nil {
        throw .user(["input", "files", String(index), "id"], "File does not exist", "NOT_FOUND")
      } else {
        order += try addMedia([file], to: id, at: ["input", "files"])
      }
    }
    deleteMedia(known.map(\.id).filter { !order.contains($0) }, of: id)
    let media = products[id]?.media ?? []
    products[id]?.media = order.compactMap { id in media.first { $0.id == id } }
  }

  private mutating func setVariants(
    _ drafts: [VariantDraft], _ options: [ProductDraft.Option]?, of id: Int
  ) throws(ShopError) -> [Happening] {
    guard let old = products[id] else { return [] }
    let wanted = (options ?? []).filter { !Self.isStandard($0) }
    var next = old
    next.options = []
    for option in wanted {
      let same = old.options.first { known in
        option.id.map { $0 == known.id } ?? (known.name == option.name)
      }
      var made = same ?? Product.Option(id: nextID(), name: option.name ?? "", values: [])
      made.name = option.name ?? made.name
      made.values = option.values
      next.options.append(made)
    }
    let before = Dictionary(
      old.variantIDs.compactMap { variants[$0] }.map { ($0.optionValues, $0.id) },
      uniquingKeysWith: { first, _ in first })
    products[id] = next
    var kept: [Int] = []
    var happenings: [Happening] = []
    for draft in drafts {
      var draft = draft
      if let given = draft.id {
        guard old.variantIDs.contains(given) else {
          throw .user(
            draft.path + ["id"], "Product variant does not exist", "PRODUCT_VARIANT_DOES_NOT_EXIST")
        }
      } else if let names = draft.values {
        draft.id =
          before[
            wanted.compactMap { option in names.first { $0.option == option.name }?.name }]
      }
      if draft.id == nil, kept.isEmpty, old.variantIDs.count == 1, before[[]] != nil {
        draft.id = old.variantIDs.first
      }
      if let variantID = draft.id, !kept.contains(variantID) {
        try apply(draft, to: variantID)
        kept.append(variantID)
      } else {
        draft.id = nil
        let made = try make(draft, of: id)
        kept.append(made)
        if let item = variants[made]?.inventoryItemID {
          happenings.append(Happening(topic: .inventoryItemsCreate, resource: .inventoryItem(item)))
        }
      }
    }
    for gone in (products[id]?.variantIDs ?? []) where !kept.contains(gone) {
      happenings += try delete(variantID: gone, place: "input.variants")
        .filter { $0.topic != .productsUpdate }
    }
    products[id]?.variantIDs = kept
    return happenings
  }
}
