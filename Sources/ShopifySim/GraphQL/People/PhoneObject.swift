import GraphQLLanguage

/// A customer's phone number; consent to marketing isn't simulated.
struct PhoneObject: Resolvable {
  let phone: String
  var typeName: String { "CustomerPhoneNumber" }

  func value(of field: CollectedField) -> ResolvedValue? {
    field.name == "phoneNumber" ? .text(phone) : nil
  }
}
