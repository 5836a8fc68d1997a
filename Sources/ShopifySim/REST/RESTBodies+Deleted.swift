import GraphQLLanguage

/// What is left to tell of records that are gone.
extension RESTBodies {
  /// The id alone, and for customers and inventory items the global id too.
  func deleted(_ gid: GID) -> JSONValue {
    switch gid.type {
    case "Customer":
      [
        "id": .integer(gid.number), "admin_graphql_api_id": form.gid(gid), "tax_exemptions": [],
      ]
    case "InventoryItem":
      [
        "id": .integer(gid.number), "admin_graphql_api_id": form.gid(gid), "country_code_of_origin": .null,
        "country_harmonized_system_codes": [], "harmonized_system_code": .null,
        "province_code_of_origin": .null,
      ]
    default: .object([JSONMember("id", .integer(gid.number))])
    }
  }
}
