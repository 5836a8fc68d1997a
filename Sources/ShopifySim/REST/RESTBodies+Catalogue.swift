import CommerceTypes
import GraphQLLanguage

/// Products and variants as REST shows them.
extension RESTBodies {
  /// The product as the read routes show it.
  func product(_ product: Product) -> JSONValue { .object(members(of: product)) }

  /// The product as a webhook tells it, with its media and its variants' ids.
  func productEvent(_ product: Product) -> JSONValue {
    let variants = product.variantIDs.compactMap { shop.variants[$0] }
    return .object(
      members(of: product) + [
        JSONMember("category", .null), JSONMember("has_variants_that_requires_components", false),
        JSONMember(
          "variant_gids",
          .array(
            variants.map {
              ["admin_graphql_api_id": form.gid($0.gid), "updated_at": form.time($0.updatedAt)]
            })),
        JSONMember("media", .array(product.media.enumerated().map { media($1, at: $0, of: product) })),
      ])
  }

  private func members(of product: Product) -> [JSONMember] {
    let images = self.images(of: product).map(\.body)
    let variants = product.variantIDs.compactMap { shop.variants[$0] }.enumerated()
      .map { variant($1, at: $0, withOptions: !product.options.isEmpty) }
    return [
      JSONMember("id", .integer(product.id)), JSONMember("admin_graphql_api_id", form.gid(product.gid)),
      JSONMember("title", .string(product.title)), JSONMember("handle", .string(product.handle)),
      JSONMember("body_html", .string(product.descriptionHTML)),
      JSONMember("vendor", .string(product.vendor)), JSONMember("product_type", .string(product.productType)),
      JSONMember("status", form.word(product.status)), JSONMember("tags", form.list(product.tags)),
      JSONMember("created_at", form.time(product.createdAt)),
      JSONMember("updated_at", form.time(product.updatedAt)),
      JSONMember("published_at", product.status == "ACTIVE" ? form.time(product.createdAt) : .null),
      JSONMember("published_scope", "global"),
      JSONMember("template_suffix", form.text(product.templateSuffix)),
      JSONMember("options", options(of: product)), JSONMember("image", images.first ?? .null),
      JSONMember("images", .array(images)), JSONMember("variants", .array(variants)),
    ]
  }

  /// A product without options has `Title` with the value of its default variant. Evidence: documented.
  private func options(of product: Product) -> JSONValue {
    if product.options.isEmpty {
      return [
        [
          "product_id": .integer(product.id), "name": "Title", "position": 1, "values": ["Default Title"],
        ]
      ]
    }
    return .array(
      product.options.enumerated().map { index, option in
        [
          "id": .integer(option.id), "product_id": .integer(product.id), "name": .string(option.name),
          "position": .integer(index + 1), "values": form.texts(option.values),
        ]
      })
  }

  /// The images of a product with their ids, as its routes show them.
  func images(of product: Product) -> [(id: Int, body: JSONValue)] {
    product.media.filter { $0.kind == "IMAGE" }.enumerated()
      .map { ($1.id, image($1, at: $0, of: product)) }
  }

  private func image(_ media: ProductMedia, at index: Int, of product: Product) -> JSONValue {
    [
      "id": .integer(media.id), "alt": form.text(media.alt), "position": .integer(index + 1),
      "product_id": .integer(product.id), "src": .string(media.url), "width": form.id(media.width),
      "height": form.id(media.height),
      "variant_ids": .array(
        product.variantIDs.filter { shop.variants[$0]?.mediaIDs.contains(media.id) == true }
          .map { .integer($0) }),
      "created_at": form.time(media.createdAt ?? product.createdAt),
      "updated_at": form.time(media.updatedAt ?? product.updatedAt),
    ]
  }

  private func media(_ media: ProductMedia, at index: Int, of product: Product) -> JSONValue {
    [
      "id": .integer(media.id), "admin_graphql_api_id": form.gid(media.gid),
      "alt": .string(media.alt ?? ""), "media_content_type": .string(media.kind),
      "position": .integer(index + 1),
      "product_id": .integer(product.id), "status": .string(media.status), "variant_ids": [],
      "created_at": form.time(product.createdAt), "updated_at": form.time(product.updatedAt),
      "preview_image": ["src": .string(media.url), "status": .string(media.status)],
    ]
  }

  /// A variant at a place among its product's variants, counted from 0.
  func variant(_ variant: ProductVariant, at index: Int, withOptions: Bool) -> JSONValue {
    let units = available(inventoryItemID: variant.inventoryItemID)
    let values = withOptions ? variant.optionValues : ["Default Title"]
    let weight = variant.weight?.value ?? ExactDecimal(minorUnits: variant.grams, digits: 3)
    return [
      "id": .integer(variant.id), "admin_graphql_api_id": form.gid(variant.gid),
      "product_id": .integer(variant.productID), "title": .string(variant.title),
      "price": form.money(variant.price), "position": .integer(index + 1),
      "inventory_policy": form.word(variant.inventoryPolicy),
      "compare_at_price": variant.compareAtPrice.map { form.money($0) } ?? .null,
      "option1": form.text(values.first), "option2": form.text(values.dropFirst().first),
      "option3": form.text(values.dropFirst(2).first), "created_at": form.time(variant.createdAt),
      "updated_at": form.time(variant.updatedAt), "taxable": .boolean(variant.taxable),
      "barcode": form.text(variant.barcode), "fulfillment_service": "manual",
      "grams": .integer(variant.grams), "inventory_management": variant.tracked ? "shopify" : .null,
      "requires_shipping": .boolean(variant.requiresShipping),
      "sku": .string(variant.sku?.rawValue ?? ""), "weight": .number(weight.formatted(minimumDigits: 1)),
      "weight_unit": .string(Self.weightUnit(of: variant.weight)),
      "inventory_item_id": .integer(variant.inventoryItemID),
      "inventory_quantity": .integer(units), "old_inventory_quantity": .integer(units),
      "image_id": form.id(variant.mediaIDs.first),
    ]
  }

  /// The unit that a weight was given in, else kilograms.
  private static func weightUnit(of weight: GivenWeight?) -> String {
    switch weight?.unit {
    case "GRAMS": "g"
    case "POUNDS": "lb"
    case "OUNCES": "oz"
    default: "kg"
    }
  }

  /// A variant by itself.
  func variant(_ variant: ProductVariant) -> JSONValue {
    let product = shop.product(of: variant)
    return self.variant(
      variant, at: product?.variantIDs.firstIndex(of: variant.id) ?? 0,
      withOptions: product?.options.isEmpty == false)
  }
}
