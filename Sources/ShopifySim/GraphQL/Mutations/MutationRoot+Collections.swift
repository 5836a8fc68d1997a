import GraphQLLanguage
import HashTreeCollections

/// Collections of chosen products, or of those that rules find.
extension MutationRoot {
  func collectionSave(
    _ field: CollectedField, _ input: MutationInput
  ) throws(ExecutionError) -> PayloadObject {
    let name = input.has("collection") ? "collection" : "input"
    let isNew = field.name == "collectionCreate"
    let given = input.object("collection") ?? input.object("input")
    let id = try given?.id("id", "Collection")?.number
    let title = given?.text("title")
    let handle = given?.text("handle")
    let html = given?.text("descriptionHtml")
    let order = given?.text("sortOrder")
    let suffix = given?.clearable("templateSuffix") ?? nil
    let seo = given?.object("seo")
    let seoTitle = seo?.clearable("title") ?? nil
    let seoDescription = seo?.clearable("description") ?? nil
    let products = try given?.ids("products", "Product")?.map(\.number)
    let metafields = given?.metafieldInputs("metafields") ?? []
    _ = given?.bool("redirectNewHandle")
    var rules: ProductCollection.RuleSet?
    if let set = given?.object("ruleSet") {
      var read: [ProductCollection.Rule] = []
      for rule in set.objects("rules") ?? [] {
        let column = rule.text("column") ?? ""
        guard Shop.ruleColumns.contains(column) else {
          throw .notSimulated("Rule column \(column)", type: "Mutation", field)
        }
        read.append(
          ProductCollection.Rule(
            column: column, relation: rule.text("relation") ?? "", condition: rule.text("condition") ?? ""))
      }
      rules = ProductCollection.RuleSet(
        appliedDisjunctively: set.bool("appliedDisjunctively") ?? false, rules: read)
    }
    try input.finish()
    return answer(field, at: [name]) { [rules] shop throws(ShopError) in
      shop.lean(on: .catalogueCollections)
      let known = id.flatMap { shop.catalogue.collections[$0] }
      guard isNew || known != nil else { throw .user([name, "id"], "Collection does not exist") }
      let words = title ?? known?.title ?? ""
      guard words.contains(where: { !$0.isWhitespace }) else {
        throw .user([name, "title"], "Title can't be blank")
      }
      var made =
        known
        ?? ProductCollection(
          id: shop.nextID(), title: words, handle: shop.freeCollectionHandle(for: words),
          updatedAt: shop.now)
      made.title = words
      if let handle, handle != made.handle {
        guard shop.catalogue.collectionIDs[handle] == nil else {
          throw .user([name, "handle"], "Handle has already been taken")
        }
        shop.catalogue.collectionIDs[made.handle] = nil
        made.handle = handle
      }
      made.descriptionHTML = html ?? made.descriptionHTML
      made.sortOrder = order ?? made.sortOrder
      if let suffix { made.templateSuffix = suffix }
      if let seoTitle { made.seo.title = seoTitle }
      if let seoDescription { made.seo.description = seoDescription }
      guard known == nil || rules == nil || made.ruleSet != nil else {
        throw .user([name, "ruleSet"], "Cannot update rule set of a custom collection")
      }
      made.ruleSet = rules ?? made.ruleSet
      made.productIDs = products ?? made.productIDs
      made.updatedAt = shop.now
      shop.catalogue.collections[made.id] = made
      shop.catalogue.collectionIDs[made.handle] = made.id
      if !metafields.isEmpty {
        _ = shop.changeMetafields(of: made.gid) { shop, own in
          for metafield in metafields { shop.set(metafield, in: &own) }
        }
      }
      return (made.id, [])
    } done: {
      ["collection": $1.value(ofCollection: $0)]
    }
  }

  func collectionDelete(
    _ field: CollectedField, _ input: MutationInput
  ) throws(ExecutionError) -> PayloadObject {
    let id = try input.object("input")?.id("id", "Collection")?.number ?? 0
    try input.finish()
    return answer(field, at: ["id"]) { shop throws(ShopError) in
      guard let collection = shop.catalogue.collections[id] else {
        throw .user(["id"], "Collection does not exist")
      }
      shop.catalogue.collections[id] = nil
      shop.catalogue.collectionIDs[collection.handle] = nil
      shop.catalogue.metafields[collection.gid] = nil
      return (id, [])
    } done: { id, reading in
      ["deletedCollectionId": .id(GID("Collection", id)), "shop": .object(ShopObject(reading: reading))]
    }
  }

  func collectionProducts(
    _ field: CollectedField, _ input: MutationInput
  ) throws(ExecutionError) -> PayloadObject {
    let id = try input.id("id", "Collection")?.number ?? 0
    let products = try input.ids("productIds", "Product")?.map(\.number) ?? []
    let isAdded = field.name == "collectionAddProducts"
    try input.finish()
    return answer(field, at: ["id"]) { shop throws(ShopError) in
      guard var collection = shop.catalogue.collections[id] else {
        throw .user(["id"], "Collection does not exist")
      }
      guard collection.ruleSet == nil else {
        throw .user(["id"], "Can't manually add products to a smart collection")
      }
      for product in products {
        guard shop.products[product] != nil else { throw .user(["productIds"], "Product does not exist") }
        collection.productIDs.removeAll { $0 == product }
        if isAdded { collection.productIDs.append(product) }
      }
      collection.updatedAt = shop.now
      shop.catalogue.collections[id] = collection
      return (id, [])
    } done: { id, reading in
      isAdded
        ? ["collection": reading.value(ofCollection: id)]
        : ["job": .object(JobObject(id: DeterministicUUID.text(seed: "collection/\(id)")))]
    }
  }
}

extension ShopReading {
  func value(ofCollection id: Int) -> ResolvedValue {
    .optional(shop.catalogue.collections[id].map { CollectionObject(collection: $0, reading: self) })
  }
}

extension Shop {
  func freeCollectionHandle(for title: String) -> String {
    let name = Self.serviceHandle(of: title)
    let handle = name.isEmpty ? "collection" : name
    guard catalogue.collectionIDs[handle] != nil else { return handle }
    var number = 1
    while catalogue.collectionIDs["\(handle)-\(number)"] != nil { number += 1 }
    return "\(handle)-\(number)"
  }
}
