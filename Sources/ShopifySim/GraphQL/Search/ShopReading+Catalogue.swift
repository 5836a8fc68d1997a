import CommerceTypes
import GraphQLLanguage

/// Searching products, variants, inventory items and locations.
extension ShopReading {
  func products(_ field: CollectedField) throws(ExecutionError) -> any NodeSource {
    try field.requireSortKey(among: ["ID", "CREATED_AT", "UPDATED_AT"])
    let search = try productSearch(field)
    let object: (Product) -> any Resolvable = { [self] in ProductObject(product: $0, reading: self) }
    if field.isSorted(by: "UPDATED_AT") {
      return SortedSource(
        shop.products, by: { $0.updatedAt.cursorText }, where: { isFound($0, search) }, object: object)
    }
    return TableSource(
      table: shop.products, time: field.isSorted(by: "CREATED_AT") ? { $0.createdAt } : nil,
      isFound: search.terms.isEmpty ? nil : { [self] in isFound($0, search) }, object: object)
  }

  func productSearch(_ field: CollectedField) throws(ExecutionError) -> SearchTerms {
    try SearchTerms(
      field,
      known: [
        "id": .number, "title": .text, "handle": .text, "vendor": .text, "product_type": .text,
        "status": .text,
        "tag": .text, "sku": .text, "created_at": .time, "updated_at": .time,
      ], now: shop.now)
  }

  func isFound(_ product: Product, _ search: SearchTerms) -> Bool {
    search.allHold { term in
      switch term.field {
      case "id": term.holds(for: product.id)
      case "title": term.holds(for: product.title)
      case "handle": term.holds(for: product.handle)
      case "vendor": term.holds(for: product.vendor)
      case "product_type": term.holds(for: product.productType)
      case "status": term.holds(for: product.status)
      case "tag": product.tags.contains { term.holds(for: $0) }
      case "sku": product.variantIDs.contains { term.holds(for: shop.variants[$0]?.sku?.rawValue) }
      case "created_at": term.holds(for: product.createdAt)
      default: term.holds(for: product.updatedAt)
      }
    }
  }

  func variants(_ field: CollectedField) throws(ExecutionError) -> any NodeSource {
    try field.requireSortKey(among: ["ID"])
    let search = try variantSearch(field)
    return TableSource(
      table: shop.variants, isFound: search.terms.isEmpty ? nil : { [self] in isFound($0, search) },
      object: { [self] in VariantObject(variant: $0, reading: self) })
  }

  func variantSearch(_ field: CollectedField) throws(ExecutionError) -> SearchTerms {
    try SearchTerms(
      field,
      known: [
        "id": .number, "sku": .text, "barcode": .text, "product_id": .number, "updated_at": .time,
      ], now: shop.now)
  }

  func isFound(_ variant: ProductVariant, _ search: SearchTerms) -> Bool {
    search.allHold { term in
      switch term.field {
      case "id": term.holds(for: variant.id)
      case "sku": term.holds(for: variant.sku?.rawValue)
      case "barcode": term.holds(for: variant.barcode)
      case "product_id": term.holds(for: variant.productID)
      default: term.holds(for: variant.updatedAt)
      }
    }
  }

  /// In the order of their variants, which is that of their ids.
  func inventoryItems(_ field: CollectedField) throws(ExecutionError) -> any NodeSource {
    let search = try SearchTerms(
      field, known: ["id": .number, "sku": .text, "created_at": .time, "updated_at": .time], now: shop.now)
    return ItemSource(
      variants: TableSource(
        table: shop.variants,
        isFound: { variant in
          search.allHold { term in
            switch term.field {
            case "id": term.holds(for: variant.inventoryItemID)
            case "sku": term.holds(for: variant.sku?.rawValue)
            case "created_at": term.holds(for: variant.createdAt)
            default: term.holds(for: variant.updatedAt)
            }
          }
        }, object: { [self] in InventoryItemObject(variant: $0, reading: self) }), shop: shop)
  }

  /// By name, or by id. Evidence: documented.
  func locations(_ field: CollectedField) throws(ExecutionError) -> any NodeSource {
    try field.requireSortKey(among: ["ID", "NAME"])
    let search = try SearchTerms(field, known: ["id": .number, "name": .text])
    let all = field.argument("includeInactive")?.boolValue == true
    let found = shop.locations.filter { location in
      (all || location.isActive)
        && search.allHold { term in
          term.field == "id" ? term.holds(for: location.id) : term.holds(for: location.name)
        }
    }
    let sorted = field.isSorted(by: "ID") ? found : found.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
    return ArraySource(nodes: sorted.map { LocationObject(location: $0, reading: self) })
  }
}
