import GraphQLLanguage
import HashTreeCollections

/// A collection as GraphQL shows it.
struct CollectionObject: Resolvable {
  let collection: ProductCollection
  let reading: ShopReading
  var typeName: String { "Collection" }
  var cursorID: Int { collection.id }

  func value(of field: CollectedField) -> ResolvedValue? {
    plain(field) ?? parts(field) ?? MetafieldObject.value(of: field, subject: collection.gid, reading)
  }

  private func plain(_ field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": .id(collection.gid)
    case "legacyResourceId": .unsigned(collection.id)
    case "title": .text(collection.title)
    case "handle": .text(collection.handle)
    case "descriptionHtml": .text(collection.descriptionHTML)
    case "description":
      .text(PlainText.of(collection.descriptionHTML, limit: field.argument("truncateAt")?.intValue))
    case "sortOrder": .text(collection.sortOrder)
    case "templateSuffix": .text(collection.templateSuffix)
    case "seo": .object(SEOObject(seo: collection.seo))
    case "updatedAt": .time(collection.updatedAt)
    case "feedback": reading.feedback(on: collection.gid)
    case "ruleSet": .optional(collection.ruleSet.map { RuleSetObject(ruleSet: $0) })
    default: nil
    }
  }

  private func parts(_ field: CollectedField) -> ResolvedValue? {
    let shop = reading.shop
    switch field.name {
    case "products":
      return .nodes(shop.products(of: collection).map { ProductObject(product: $0, reading: reading) })
    case "feedback":
      let feedback = shop.feedback(on: collection.gid)
      return feedback.isEmpty
        ? .null : .object(ResourceFeedbackObject(feedback: feedback, reading: reading))
    case "productsCount": return .count(shop.products(of: collection).count)
    case "hasProduct":
      let id = field.argument("id")?.stringValue.flatMap { GID($0) }
      return .bool(
        id.flatMap { $0.type == "Product" ? shop.products[$0.number] : nil }
          .map { shop.isIn($0, collection) } ?? false)
    case "publications":
      return .nodes(
        collection.places.map {
          CollectionPublicationObject(place: $0, collection: collection, reading: reading)
        })
    default: return nil
    }
  }
}
