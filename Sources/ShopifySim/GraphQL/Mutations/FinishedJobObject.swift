import GraphQLLanguage

/// A job that was done before its mutation answered.
struct FinishedJobObject: Resolvable {
  let id: Int
  let reading: ShopReading
  var typeName: String { "Job" }
  var cursorID: Int { id }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": .text("gid://shopify/Job/\(DeterministicUUID.text(seed: "job/\(id)"))")
    case "done": .bool(true)
    case "query": .object(QueryRoot(reading: reading))
    default: nil
    }
  }
}
