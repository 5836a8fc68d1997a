import GraphQLLanguage

/// What has to be done before an app can be used.
struct FailedRequirementObject: Resolvable {
  let requirement: AppDetails.FailedRequirement
  var typeName: String { "FailedRequirement" }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "message": .text(requirement.message)
    case "action": .optional(requirement.action.map { NavigationItemObject(link: $0) })
    default: nil
    }
  }
}
