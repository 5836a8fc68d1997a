import CommerceTypes
import HashTreeCollections

/// Products and variants made and changed as mutations want them.
extension Shop {
  /// A product with one variant, the standard one or that of its options' first values.
  mutating func make(_ draft: ProductDraft, at field: [String]) throws(ShopError) -> Int {
    lean(on: .catalogueProducts)
    guard let title = draft.title, title.contains(where: { !$0.isWhitespace }) else {
      throw .user(field + ["title"], "Title can't be blank")
    }
    var input = ProductInput(
      sku: SKU(""), title: title, price: .zero, vendor: draft.vendor ?? configuration.name, tracked: false)
    input.isGiftCard = draft.isGiftCard ?? false
    let options = (draft.options ?? []).filter { !Self.isStandard($0) }
    input.options = options.compactMap(\.name)
    input.optionValues = options.compactMap(\.values.first)
    var taken: Set<[String]> = []
    try check(values: input.optionValues, options: input.options, taken: &taken, place: title)
    let product = stock(input)
    for (index, option) in options.enumerated() {
      products[product.id]?.options[index].values = option.values
    }
    for id in product.variantIDs {
      _ = try change(variantID: id, place: title) { $0.sku = nil }
      stockAtFirstLocation(id)
    }
    try apply(draft, to: product.id, at: field)
    return product.id
  }

  /// The option that stands for a product without options.
  static func isStandard(_ option: ProductDraft.Option) -> Bool {
    option.name == "Title" && option.values == ["Default Title"]
  }

  /// Changes a product's own fields, metafields and chosen collections.
  mutating func apply(_ draft: ProductDraft, to id: Int, at field: [String]) throws(ShopError) {
    if let title = draft.title, !title.contains(where: { !$0.isWhitespace }) {
      throw .user(field + ["title"], "Title can't be blank")
    }
    if let handle = draft.handle, let other = productIDs[handle], other != id {
      throw .user(
        field + ["handle"], "Handle '\(handle)' already in use. Please provide a new handle.",
        "HANDLE_NOT_UNIQUE")
    }
    if case .some(.some(let category)) = draft.category {
      guard catalogue.categories[String(category.dropFirst(TaxonomyCategory.prefix.count))] != nil else {
        throw .user(field + ["category"], "Invalid product_taxonomy_node_id", "INVALID_INPUT")
      }
    }
    for input in draft.metafields {
      if let fault = Self.fault(of: input.value, type: input.type) {
        throw .user(field + ["metafields"], fault, "INVALID_METAFIELD")
      }
    }
    _ = try change(productID: id, place: field.joined(separator: ".")) { draft.set(&$0) }
    set(draft.metafields, ofProduct: id)
    var joining = draft.collectionsToJoin
    var leaving = draft.collectionsToLeave
    if let wanted = draft.collections {
      joining += wanted
      leaving += catalogue.collections.filter { $0.ruleSet == nil && !wanted.contains($0.id) }.map(\.id)
    }
    for collection in joining { try join(id, collection, at: field) }
    for collection in leaving where catalogue.collections[collection]?.productIDs.contains(id) == true {
      catalogue.collections[collection]?.productIDs.removeAll { $0 == id }
      catalogue.collections[collection]?.updatedAt = now
    }
  }

  private mutating func join(_ product: Int, _ id: Int, at field: [String]) throws(ShopError) {
    guard var collection = catalogue.collections[id] else {
      throw .user(field + ["collectionsToJoin"], "Collection does not exist", "NOT_FOUND")
    }
    guard collection.ruleSet == nil else {
      throw .user(
        field + ["collectionsToJoin"], "Cannot add a product to a smart collection", "INVALID_INPUT")
    }
    guard !collection.productIDs.contains(product) else { return }
    collection.productIDs.append(product)
    collection.updatedAt = now
    catalogue.collections[id] = collection
  }

  /// A further variant.
  mutating func make(_ draft: VariantDraft, of productID: Int) throws(ShopError) -> Int {
    guard var product = products[productID] else {
      throw .user(["productId"], "Product does not exist", "PRODUCT_DOES_NOT_EXIST")
    }
    let values = try values(of: draft, in: &product)
    var taken = Set(product.variantIDs.compactMap { variants[$0]?.optionValues })
    guard !taken.contains(values) else {
      throw .user(
        draft.path, "The variant '\(Self.title(of: values))' already exists.", "VARIANT_ALREADY_EXISTS")
    }
    try check(values: values, options: product.options.map(\.name), taken: &taken, place: product.title)
    let made = ProductVariant(
      id: nextID(), productID: productID, inventoryItemID: nextID(), sku: nil, barcode: nil,
      title: Self.title(of: values), price: draft.price ?? .zero, compareAtPrice: nil, unitCost: nil,
      taxable: true, requiresShipping: true, tracked: false, grams: 0, optionValues: values,
      harmonizedSystemCode: nil, countryCodeOfOrigin: nil, metafields: [], createdAt: now, updatedAt: now)
    add(made)
    product.variantIDs.append(made.id)
    products[productID] = product
    stockAtFirstLocation(made.id)
    try apply(draft, to: made.id)
    return made.id
  }

  /// Changes a variant; units only where they are given.
  mutating func apply(_ draft: VariantDraft, to id: Int) throws(ShopError) {
    if let price = draft.price, price < .zero {
      throw .user(
        draft.path + ["price"], "Price must be greater than or equal to 0", "GREATER_THAN_OR_EQUAL_TO")
    }
    if draft.values != nil, var product = variants[id].flatMap({ products[$0.productID] }) {
      let values = try values(of: draft, in: &product)
      products[product.id] = product
      try give(values, toVariant: id, place: draft.path.joined(separator: "."))
    }
    _ = try change(variantID: id, place: draft.path.joined(separator: ".")) { draft.set(&$0) }
    for input in draft.metafields {
      if let fault = Self.fault(of: input.value, type: input.type) {
        throw .user(draft.path + ["metafields"], fault, "INVALID_VALUE")
      }
      guard var metafields = variants[id]?.metafields else { continue }
      set(input, in: &metafields)
      variants[id]?.metafields = metafields
    }
    try setMedia(of: id, draft)
    for units in draft.units { try setUnits(units, ofVariant: id, at: draft.path) }
  }

  /// The values in the order of the product's options, which learn new ones.
  private func values(of draft: VariantDraft, in product: inout Product) throws(ShopError) -> [String] {
    let given = (draft.values ?? []).filter {
      !(product.options.isEmpty && ($0.option ?? "Title") == "Title" && $0.name == "Default Title")
    }
    var found: [String?] = Array(repeating: nil, count: product.options.count)
    for (place, value) in given.enumerated() {
      let index = product.options.firstIndex { option in
        value.optionID.map { $0 == option.id } ?? (option.name == value.option)
      }
      guard let index else {
        throw .user(
          draft.path + ["optionValues", String(place)], "Option does not exist", "OPTION_DOES_NOT_EXIST")
      }
      if let id = value.id {
        guard let known = product.options[index].index(ofValue: id) else {
          throw .user(
            draft.path + ["optionValues", String(place)], "Option value does not exist",
            "OPTION_VALUE_DOES_NOT_EXIST")
        }
        found[index] = product.options[index].values[known]
      } else if let name = value.name {
        found[index] = name
        if !product.options[index].values.contains(name) { product.options[index].values.append(name) }
      }
    }
    let old = draft.id.flatMap { variants[$0]?.optionValues }
    var values: [String] = []
    for (index, value) in found.enumerated() {
      guard let value = value ?? old?[index] else {
        throw .user(
          draft.path, "You need to add option values for \(product.options[index].name)",
          "NEED_TO_ADD_OPTION_VALUES")
      }
      values.append(value)
    }
    return values
  }
}

extension Behaviour {
  static let catalogueProducts = Behaviour(
    "catalogue.products", .assumed,
    "A product made by a mutation isn't tracked unless the input says so, and its variants are stocked with no units at the shop's first location."
  )
}
