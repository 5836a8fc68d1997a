import CommerceTypes

/// Products and locations.
extension StepJSON {
  static func product(_ value: StepValue) throws(StepJSONError) -> ProductInput {
    let fields = try value.fields(
      "a product",
      [
        "sku", "title", "price", "requiresShipping", "taxable", "vendor", "tracked", "grams", "isGiftCard",
        "barcode", "options", "optionValues", "moreVariants", "productType", "tags", "harmonizedSystemCode",
        "countryCodeOfOrigin", "unitCost", "images", "descriptionHTML", "metafields",
      ])
    var product = ProductInput(
      sku: try fields.required("sku").sku(), title: try fields.required("title").text(),
      price: try fields.required("price").amount(),
      requiresShipping: try fields["requiresShipping"]?.flag() ?? true,
      taxable: try fields["taxable"]?.flag() ?? true, vendor: try fields["vendor"]?.text() ?? "Lab",
      tracked: try fields["tracked"]?.flag() ?? true, grams: try fields["grams"]?.count(natural) ?? 0,
      isGiftCard: try fields["isGiftCard"]?.flag() ?? false)
    product.barcode = try fields["barcode"]?.text()
    product.options = try fields["options"]?.texts() ?? []
    product.optionValues = try fields["optionValues"]?.texts() ?? []
    product.moreVariants = try fields["moreVariants"]?.list(variant) ?? []
    product.productType = try fields["productType"]?.text() ?? ""
    product.tags = try fields["tags"]?.texts() ?? []
    product.harmonizedSystemCode = try fields["harmonizedSystemCode"]?.text()
    product.countryCodeOfOrigin = try fields["countryCodeOfOrigin"]?.country().rawValue
    product.unitCost = try fields["unitCost"]?.amount()
    product.images = try fields["images"]?.texts() ?? []
    product.descriptionHTML = try fields["descriptionHTML"]?.text() ?? ""
    product.metafields = try fields["metafields"]?.list(metafield) ?? []
    return product
  }

  static func metafield(_ value: StepValue) throws(StepJSONError) -> MetafieldInput {
    let fields = try value.fields("a metafield", ["namespace", "key", "type", "value"])
    return MetafieldInput(
      namespace: try fields["namespace"]?.text() ?? "custom", key: try fields.required("key").text(),
      type: try fields["type"]?.text() ?? "single_line_text_field",
      value: try fields.required("value").text())
  }

  private static func variant(_ value: StepValue) throws(StepJSONError) -> ProductInput.Variant {
    let fields = try value.fields("a variant", ["sku", "optionValues", "price", "barcode"])
    return ProductInput.Variant(
      sku: try fields.required("sku").sku(), optionValues: try fields.required("optionValues").texts(),
      price: try fields.required("price").amount(), barcode: try fields["barcode"]?.text())
  }

  static func productChange(_ value: StepValue) throws(StepJSONError) -> ProductChange {
    let fields = try value.fields("a product's step", ["sku", "action"])
    let (name, input) = try fields.required("action").action(
      words: ["delete", "deleteVariant"],
      objects: ["create", "change", "changeVariant", "addVariant", "addImage", "setMetafield"])
    let action: ProductChange.Action
    switch name {
    case "create": action = .create(try product(input))
    case "change":
      let change = try input.fields("a product's change", ["title", "status", "tags"])
      action = .change(
        title: try change["title"]?.text(), status: try change["status"]?.text(),
        tags: try change["tags"]?.texts())
    case "addVariant": action = .addVariant(try variant(input))
    case "addImage":
      let image = try input.fields("an image", ["url", "alt"])
      action = .addImage(url: try image.required("url").text(), alt: try image["alt"]?.text())
    case "deleteVariant": action = .deleteVariant
    case "changeVariant": action = .changeVariant(try variantFields(input))
    case "setMetafield":
      let set = try metafield(input)
      action = .setMetafield(namespace: set.namespace, key: set.key, type: set.type, value: set.value)
    default: action = .delete
    }
    return ProductChange(sku: try fields.required("sku").sku(), action: action)
  }

  private static func variantFields(_ value: StepValue) throws(StepJSONError) -> ProductChange.VariantFields {
    let fields = try value.fields(
      "a variant", ["sku", "barcode", "price", "compareAtPrice", "taxable", "tracked"])
    var variant = ProductChange.VariantFields()
    variant.sku = try fields["sku"]?.sku()
    variant.barcode = try fields["barcode"]?.text()
    variant.price = try fields["price"]?.amount()
    variant.compareAtPrice = try fields["compareAtPrice"]?.amount()
    variant.taxable = try fields["taxable"]?.flag()
    variant.tracked = try fields["tracked"]?.flag()
    return variant
  }

  static func locationChange(_ value: StepValue) throws(StepJSONError) -> LocationChange {
    let fields = try value.fields("a location's step", ["name", "action"])
    let (name, input) = try fields.required("action").action(
      words: ["activate", "deactivate"], objects: ["create", "rename", "changeAddress"])
    let action: LocationChange.Action
    switch name {
    case "create":
      let made = try input.fields("a location", ["address"])
      action = .create(try made["address"].map { value throws(StepJSONError) in try address(value) })
    case "rename": action = .rename(to: try input.text())
    case "changeAddress": action = .changeAddress(try address(input))
    case "activate": action = .activate
    default: action = .deactivate
    }
    return LocationChange(name: try fields.required("name").text(), action: action)
  }
}
