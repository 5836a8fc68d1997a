import GraphQLLanguage
import HashTreeCollections

/// A category of products as GraphQL shows it.
struct TaxonomyCategoryObject: Resolvable {
  let category: TaxonomyCategory
  let reading: ShopReading
  var typeName: String { "TaxonomyCategory" }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": .text(category.gid)
    case "name": .text(category.name)
    case "fullName": .text(category.fullName)
    case "level": .int(category.level)
    case "isRoot": .bool(category.parentID == nil)
    case "isArchived": .bool(category.isArchived)
    case "parentId": .text(category.parentID.map { TaxonomyCategory.gid($0) })
    case "ancestorIds": .texts(category.ancestorIDs.map { TaxonomyCategory.gid($0) })
    case "isLeaf": .bool(children.isEmpty)
    case "childrenIds": .texts(children.map { TaxonomyCategory.gid($0) })
    default: nil
    }
  }

  /// Those that are known.
  private var children: [String] {
    reading.shop.catalogue.categories.keys.filter {
      TaxonomyCategory(id: $0, fullName: "", isArchived: false).parentID == category.id
    }.sorted()
  }
}
