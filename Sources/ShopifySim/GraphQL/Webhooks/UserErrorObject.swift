import GraphQLLanguage

/// A user error: where in the input, and what; a plain `UserError` has no code. Evidence: captured.
struct UserErrorObject: Resolvable {
  var typeName: String
  /// The way to the wrong input, null for the whole.
  let field: [String]?
  let message: String
  var code: String?

  /// A refused step's message at an input.
  init(_ error: ShopError, field: [String]?, code: String? = nil) {
    self.init(field: field, message: error.message, code: code)
  }

  init(typeName: String = "UserError", field: [String]?, message: String, code: String? = nil) {
    self.typeName = typeName
    self.field = field
    self.message = message
    self.code = code
  }

  /// The same under the type that a payload gives it.
  func named(_ typeName: String) -> UserErrorObject {
    var error = self
    error.typeName = typeName
    return error
  }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "field": self.field.map { .texts($0) } ?? .null
    case "message": .text(message)
    case "code": .text(code)
    default: nil
    }
  }
}
