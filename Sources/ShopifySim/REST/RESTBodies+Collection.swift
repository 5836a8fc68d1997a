import GraphQLLanguage

/// Collections as REST shows them.
extension RESTBodies {
  /// Those by rules have `rules` and `disjunctive` besides.
  func collection(_ collection: ProductCollection) -> JSONValue {
    var members = [
      JSONMember("id", .integer(collection.id)), JSONMember("handle", .string(collection.handle)),
      JSONMember("title", .string(collection.title)),
      JSONMember("updated_at", form.time(collection.updatedAt)),
      JSONMember("body_html", .string(collection.descriptionHTML)),
      JSONMember("published_at", form.time(collection.places.first?.date)),
      JSONMember(
        "sort_order", .string(collection.sortOrder.lowercased().replacing("_", with: "-"))),
      JSONMember("template_suffix", form.text(collection.templateSuffix)),
      JSONMember("published_scope", "global"), JSONMember("admin_graphql_api_id", form.gid(collection.gid)),
    ]
    if let rules = collection.ruleSet {
      members += [
        JSONMember("disjunctive", .boolean(rules.appliedDisjunctively)),
        JSONMember(
          "rules",
          .array(
            rules.rules.map {
              [
                "column": form.word($0.column), "relation": form.word($0.relation),
                "condition": .string($0.condition),
              ]
            })),
      ]
    }
    return .object(members)
  }
}
