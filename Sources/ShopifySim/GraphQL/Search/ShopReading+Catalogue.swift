import CommerceTypes
import GraphQLLanguage

/// Searching products, variants, inventory items and locations.
extension ShopReading {
  func products(_ field: CollectedField) throws(ExecutionError) -> any NodeSource {
    try page(
      shop.products, field, try productSearch(field),
      [
        .id, .relevance, .created("CREATED_AT") { $0.createdAt }, .time("UPDATED_AT") { $0.updatedAt },
        .text("TITLE") { $0.title }, .text("VENDOR") { $0.vendor }, .text("PRODUCT_TYPE") { $0.productType },
      ]
    ) { [self] in ProductObject(product: $0, reading: self) }
  }

  /// Evidence: names documented, comparison of words assumed.
  func productSearch(_ field: CollectedField) throws(ExecutionError) -> Search<Product> {
    try Search<Product>(
      field,
      [
        .id { $0.id }, .words("title") { [$0.title] }, .text("handle") { $0.handle },
        .text("vendor") { $0.vendor }, .text("product_type") { $0.productType },
        .word("status", ["active", "archived", "draft", "unlisted"], is: { $0.status }),
        .texts("tag") { $0.tags },
        SearchField(
          names: ["tag_not"],
          values: .word([]) { product, tag in
            !product.tags.contains { $0.lowercased() == tag }
          }),
        .texts("sku") { [shop] product in
          product.variantIDs.compactMap { shop.variants[$0]?.sku?.rawValue }
        },
        .texts("barcode") { [shop] product in product.variantIDs.compactMap { shop.variants[$0]?.barcode } },
        .numbers("variant_id") { $0.variantIDs }, .flag("gift_card") { $0.isGiftCard },
        .time("created_at") { $0.createdAt }, .time("updated_at") { $0.updatedAt },
        .free { [shop] product in
          [product.title, product.vendor, product.productType] + product.tags
            + product.variantIDs.map { shop.variants[$0]?.sku?.rawValue }
        },
        .notSimulated(
          "bundles", "category_id", "collection_id", "combined_listing_role", "delivery_profile_id",
          "error_feedback", "inventory_total", "is_price_reduced", "metafields", "out_of_stock_somewhere",
          "price", "product_configuration_owner", "product_publication_status", "publication_ids",
          "publishable_status", "published_at", "published_status", "variant_title"),
      ], in: self)
  }

  func variants(_ field: CollectedField) throws(ExecutionError) -> any NodeSource {
    try page(
      shop.variants, field, try variantSearch(field),
      [.id, .relevance, .text("SKU") { $0.sku?.rawValue }, .text("TITLE") { $0.title }]
    ) { [self] in VariantObject(variant: $0, reading: self) }
  }

  func variantSearch(_ field: CollectedField) throws(ExecutionError) -> Search<ProductVariant> {
    try Search<ProductVariant>(
      field,
      [
        .id { $0.id }, .text("sku") { $0.sku?.rawValue }, .text("barcode") { $0.barcode },
        .number("product_id") { $0.productID }, .words("title") { [$0.title] },
        .flag("taxable") { $0.taxable }, .flag("requires_shipping") { $0.requiresShipping },
        .texts("vendor") { [shop] in [shop.product(of: $0)?.vendor].compactMap { $0 } },
        .texts("product_type") { [shop] in [shop.product(of: $0)?.productType].compactMap { $0 } },
        .texts("tag") { [shop] in shop.product(of: $0)?.tags ?? [] },
        .word("product_status", ["active", "archived", "draft", "unlisted"]) { [shop] variant, word in
          shop.product(of: variant)?.status.lowercased() == word
        },
        .time("updated_at") { $0.updatedAt },
        .free { [shop] in [$0.title, $0.sku?.rawValue, shop.product(of: $0)?.title] },
        .notSimulated(
          "collection", "delivery_profile_id", "exclude_composite", "exclude_variants_with_components",
          "gift_card", "inventory_quantity", "location_id", "managed", "managed_by", "option1", "option2",
          "option3", "product_ids", "product_publication_status", "publishable_status", "published_status",
          "requires_components", "tag_not"),
      ], in: self)
  }

  /// In the order of their variants, which is that of their ids.
  func inventoryItems(_ field: CollectedField) throws(ExecutionError) -> any NodeSource {
    let search = try Search<ProductVariant>(
      field,
      [
        .id { $0.inventoryItemID }, .text("sku") { $0.sku?.rawValue }, .time("created_at") { $0.createdAt },
        .time("updated_at") { $0.updatedAt },
      ], in: self)
    return ItemSource(
      variants: TableSource(
        table: shop.variants, isFound: search.findsAll ? nil : { search.matches($0) },
        object: { [self] in InventoryItemObject(variant: $0, reading: self) }), shop: shop)
  }

  /// By name, or by id. Evidence: documented.
  func locations(_ field: CollectedField) throws(ExecutionError) -> any NodeSource {
    let search = try locationSearch(field)
    let all = field.argument("includeInactive")?.boolValue == true
    return try page(
      shop.locations.filter { all || $0.isActive }, id: \.id, field, search,
      [.text("NAME") { $0.name }, .id, .relevance]
    ) { [self] in LocationObject(location: $0, reading: self) }
  }

  func locationSearch(_ field: CollectedField) throws(ExecutionError) -> Search<Location> {
    try Search<Location>(
      field,
      [
        .id { $0.id }, .words("name") { [$0.name] }, .flag("active") { $0.isActive },
        .free { [$0.name] },
        .notSimulated(
          "address1", "address2", "city", "country", "created_at", "geolocated", "legacy",
          "location_id", "pickup_in_store", "province", "zip"),
      ], in: self)
  }
}
