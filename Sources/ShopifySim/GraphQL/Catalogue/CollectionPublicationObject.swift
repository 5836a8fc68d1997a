import GraphQLLanguage

/// Where a collection is published.
struct CollectionPublicationObject: Resolvable {
  let place: ProductCollection.Place
  let collection: ProductCollection
  let reading: ShopReading
  var typeName: String { "CollectionPublication" }
  var cursorID: Int { place.publicationID }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "publishDate": .time(place.date)
    case "isPublished": .bool(true)
    case "collection": .object(CollectionObject(collection: collection, reading: reading))
    case "publication":
      .optional(
        reading.shop.selling.publications[place.publicationID].map {
          PublicationObject(publication: $0, reading: reading)
        })
    default: nil
    }
  }
}
