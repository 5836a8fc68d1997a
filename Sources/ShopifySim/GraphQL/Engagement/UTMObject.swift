import GraphQLLanguage

/// How an address says where its visitors come from.
struct UTMObject: Resolvable {
  let utm: UTMParameters
  var typeName: String { "UTMParameters" }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "campaign": .text(utm.campaign)
    case "content": .text(utm.content)
    case "medium": .text(utm.medium)
    case "source": .text(utm.source)
    case "term": .text(utm.term)
    default: nil
    }
  }
}
