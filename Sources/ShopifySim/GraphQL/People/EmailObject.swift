import GraphQLLanguage

/// A customer's e-mail address; consent to marketing isn't simulated.
struct EmailObject: Resolvable {
  let email: String
  var typeName: String { "CustomerEmailAddress" }

  func value(of field: CollectedField) -> ResolvedValue? {
    field.name == "emailAddress" ? .text(email) : nil
  }
}
