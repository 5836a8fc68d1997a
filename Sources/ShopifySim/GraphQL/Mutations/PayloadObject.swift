import GraphQLLanguage

/// What a mutation answers: the records it made or changed, or why it did nothing.
struct PayloadObject: Resolvable {
  let typeName: String
  /// The fields besides the errors; those that aren't named are null.
  let members: [String: ResolvedValue]
  let userErrors: [UserErrorObject]

  /// Done.
  init(_ field: CollectedField, _ members: [String: ResolvedValue]) {
    typeName = field.definition?.type.name ?? ""
    self.members = members
    userErrors = []
  }

  /// Refused: nothing has changed, and every record is null.
  init(_ field: CollectedField, refused userErrors: [UserErrorObject]) {
    typeName = field.definition?.type.name ?? ""
    members = [:]
    self.userErrors = userErrors
  }

  func value(of field: CollectedField) -> ResolvedValue? {
    if field.name.lowercased().hasSuffix("usererrors") {
      let type = field.definition?.type.name ?? "UserError"
      return .list(userErrors.map { $0.named(type) })
    }
    return members[field.name] ?? .null
  }
}
