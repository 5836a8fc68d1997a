import GraphQLLanguage

/// Metafields of the records that have them.
extension RESTRoutes {
  /// `/<owner>/<id>/metafields`, its count, and one of them.
  func metafields(
    _ all: [Metafield], owner: String, _ id: Int, _ path: [String], _ query: RESTQuery
  ) throws(RESTAnswer) -> RESTAnswer {
    let created = try query.period("created_at")
    let updated = try query.period("updated_at")
    let texts: [(String?, (Metafield) -> String)] = [
      (query["namespace"], { $0.namespace }), (query["key"], { $0.key }), (query["type"], { $0.type }),
    ]
    let found = all.filter { field in
      created(field.createdAt) && updated(field.updatedAt)
        && texts.allSatisfy { wanted, own in wanted.map { $0 == own(field) } ?? true }
    }
    return part(
      "metafield", of: found.map { ($0.id, bodies.metafield($0, owner: owner, id)) }, path, query)
  }

  /// `/metafields?metafield[owner_id]=…&metafield[owner_resource]=…`, or one by its id; the shop's own have no state.
  func ownedMetafields(_ path: [String], _ query: RESTQuery) throws(RESTAnswer) -> RESTAnswer {
    guard let id = try query.ids("metafield[owner_id]")?.first else {
      return .notSimulated("metafields of the shop")
    }
    let owner = query["metafield[owner_resource]"] ?? ""
    let fields: [Metafield]? =
      switch owner {
      case "product": shop.products[id]?.metafields
      case "variant": shop.variants[id]?.metafields
      case "customer": shop.customers[id]?.metafields
      case "order": shop.orders[id]?.metafields
      default: throw RESTAnswer.notSimulated("metafields of \(owner)")
      }
    guard let fields else { return .notFound }
    return try metafields(fields, owner: owner, id, path, query)
  }
}
