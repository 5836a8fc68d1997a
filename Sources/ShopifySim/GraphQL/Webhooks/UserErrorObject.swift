import GraphQLLanguage

/// A plain `UserError`: where in the input, and what; it has no code. Evidence: captured.
struct UserErrorObject: Resolvable {
  let error: SubscriptionRefusal.UserError
  var typeName: String { "UserError" }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "field": .texts(error.field)
    case "message": .text(error.message)
    default: nil
    }
  }
}
