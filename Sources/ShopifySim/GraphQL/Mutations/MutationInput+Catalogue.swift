import CommerceTypes
import GraphQLLanguage

/// Reading products, variants, media and metafields of inputs.
extension MutationInput {
  /// A text that may be taken away: nil when it isn't given, null inside when it is null.
  func clearable(_ name: String) -> String?? { has(name) ? .some(text(name)) : nil }
  func clearableDecimal(_ name: String) -> ExactDecimal?? { has(name) ? .some(decimal(name)) : nil }

  /// The fields that products have in all inputs.
  func productDraft() throws(ExecutionError) -> ProductDraft {
    var draft = ProductDraft()
    draft.title = text("title")
    draft.handle = text("handle")
    draft.descriptionHTML = text("descriptionHtml")
    draft.vendor = text("vendor")
    draft.productType = text("productType")
    draft.tags = texts("tags")
    draft.status = text("status")
    draft.isGiftCard = bool("giftCard")
    draft.templateSuffix = clearable("templateSuffix")
    draft.giftCardTemplateSuffix = clearable("giftCardTemplateSuffix")
    draft.requiresSellingPlan = bool("requiresSellingPlan")
    draft.category = clearable("category")
    if let seo = object("seo") {
      draft.seoTitle = seo.clearable("title")
      draft.seoDescription = seo.clearable("description")
    }
    draft.collectionsToJoin = try ids("collectionsToJoin", "Collection")?.map(\.number) ?? []
    draft.collectionsToLeave = try ids("collectionsToLeave", "Collection")?.map(\.number) ?? []
    draft.metafields = metafieldInputs("metafields")
    draft.options = try optionDrafts("productOptions")
    return draft
  }

  func metafieldInputs(_ name: String) -> [MetafieldInput] {
    (objects(name) ?? []).map { input in
      _ = input.text("id")
      return MetafieldInput(
        namespace: Shop.namespace(input.text("namespace")), key: input.text("key") ?? "",
        type: input.text("type") ?? "single_line_text_field", value: input.text("value") ?? "")
    }
  }

  func optionDrafts(_ name: String) throws(ExecutionError) -> [ProductDraft.Option]? {
    guard let objects = objects(name) else { return nil }
    var drafts: [ProductDraft.Option] = []
    for input in objects {
      var values: [String] = []
      for value in input.objects("values") ?? [] {
        _ = value.text("id")
        if let name = value.text("name") { values.append(name) }
      }
      drafts.append(
        ProductDraft.Option(
          id: try input.id("id", "ProductOption")?.number, name: input.text("name"),
          position: input.int("position"), values: values))
    }
    return drafts
  }

  /// `CreateMediaInput`s.
  func mediaDrafts(_ name: String) -> [FileDraft]? {
    objects(name)?.map {
      FileDraft(
        url: $0.text("originalSource"), alt: $0.text("alt"), kind: $0.text("mediaContentType") ?? "IMAGE")
    }
  }

  /// A `FileSetInput`.
  func fileDraft() -> FileDraft {
    let kinds = [
      "IMAGE": "IMAGE", "VIDEO": "VIDEO", "EXTERNAL_VIDEO": "EXTERNAL_VIDEO", "MODEL_3D": "MODEL_3D",
    ]
    _ = text("filename")
    _ = text("duplicateResolutionMode")
    return FileDraft(
      id: text("id").flatMap { GID($0) }, url: text("originalSource"), alt: text("alt"),
      kind: text("contentType").flatMap { kinds[$0] } ?? "IMAGE")
  }

  /// A `ProductVariantSetInput` or `ProductVariantsBulkInput`.
  func variantDraft() throws(ExecutionError) -> VariantDraft {
    var draft = VariantDraft()
    draft.path = path
    draft.id = try id("id", "ProductVariant")?.number
    draft.sku = clearable("sku").map { $0.flatMap { $0.isEmpty ? nil : SKU($0) } }
    draft.barcode = clearable("barcode")
    draft.price = decimal("price")
    draft.compareAtPrice = clearableDecimal("compareAtPrice")
    draft.taxable = bool("taxable")
    draft.taxCode = clearable("taxCode")
    draft.requiresComponents = bool("requiresComponents")
    draft.inventoryPolicy = text("inventoryPolicy")
    draft.metafields = metafieldInputs("metafields")
    draft.mediaID = text("mediaId").flatMap { GID($0)?.number }
    draft.mediaURLs = texts("mediaSrc") ?? []
    draft.file = object("file")?.fileDraft()
    _ = int("position")
    if let values = objects("optionValues") {
      var read: [VariantDraft.Value] = []
      for value in values {
        read.append(
          VariantDraft.Value(
            option: value.text("optionName"), optionID: try value.id("optionId", "ProductOption")?.number,
            name: value.text("name"), id: try value.id("id", "ProductOptionValue")?.number))
      }
      draft.values = read
    }
    for units in objects("inventoryQuantities") ?? [] {
      guard let location = try units.id("locationId", "Location") else { continue }
      draft.units.append(
        VariantDraft.Units(
          locationID: location.number, name: units.text("name") ?? "available",
          quantity: units.int("quantity") ?? units.int("availableQuantity") ?? 0))
    }
    if let item = object("inventoryItem") { item.readInventoryItem(into: &draft) }
    return draft
  }

  /// An `InventoryItemInput`.
  func readInventoryItem(into draft: inout VariantDraft) {
    if has("sku") { draft.sku = .some(text("sku").flatMap { $0.isEmpty ? nil : SKU($0) }) }
    draft.unitCost = clearableDecimal("cost")
    draft.tracked = bool("tracked")
    draft.requiresShipping = bool("requiresShipping")
    draft.countryCodeOfOrigin = clearable("countryCodeOfOrigin")
    draft.provinceCodeOfOrigin = clearable("provinceCodeOfOrigin")
    draft.harmonizedSystemCode = clearable("harmonizedSystemCode")
    draft.countryCodes = objects("countryHarmonizedSystemCodes")?.map {
      CountryTariffCode(country: $0.text("countryCode") ?? "", code: $0.text("harmonizedSystemCode") ?? "")
    }
    if let weight = object("measurement")?.object("weight"), let value = weight.decimal("value") {
      draft.weight = GivenWeight(value: value, unit: weight.text("unit") ?? "KILOGRAMS")
    }
  }
}
