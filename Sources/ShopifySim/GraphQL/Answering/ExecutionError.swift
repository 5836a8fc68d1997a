import GraphQLLanguage

/// A valid document that can't be answered: Shopify's own refusals, and ours for what isn't simulated.
struct ExecutionError: Error {
  static let notSimulatedCode = "LAB_NOT_SIMULATED"

  let code: String
  let message: String
  let location: SourceLocation
  /// The response keys and places in lists down to the field; filled in on the way out.
  var path: [JSONValue] = []
  var extras: [JSONMember] = []

  /// Evidence: captured.
  static func badRequest(_ message: String, _ field: CollectedField) -> ExecutionError {
    ExecutionError(code: "BAD_REQUEST", message: message, location: field.location)
  }

  /// Evidence: captured.
  static func invalidID(_ text: String, _ field: CollectedField) -> ExecutionError {
    ExecutionError(
      code: "RESOURCE_NOT_FOUND", message: GID(text) == nil ? "invalid id" : "Invalid id: \(text)",
      location: field.location)
  }

  /// One of the scopes is needed. Evidence: captured.
  static func accessDenied(_ scopes: [String], _ field: CollectedField) -> ExecutionError {
    let needed =
      scopes.count == 1
      ? "`\(scopes[0])` access scope."
      : scopes.map { "the `\($0)`" }.joined(separator: " or ") + " access scope."
    return ExecutionError(
      code: "ACCESS_DENIED", message: "Access denied for \(field.name) field. Required access: \(needed)",
      location: field.location,
      extras: [
        JSONMember("documentation", "https://shopify.dev/api/usage/access-scopes"),
        JSONMember("requiredAccess", .string(needed)),
      ])
  }

  /// Ours: the schema has it, the simulator doesn't; no value is made up.
  static func notSimulated(_ what: String, type: String, _ field: CollectedField) -> ExecutionError {
    ExecutionError(
      code: notSimulatedCode,
      message: "\(what) is valid but not simulated; "
        + "leave it out, or teach the simulator's \(type) to answer it",
      location: field.location,
      extras: [JSONMember("typeName", .string(type)), JSONMember("fieldName", .string(field.name))])
  }

  var isNotSimulated: Bool { code == Self.notSimulatedCode }

  var json: JSONValue {
    [
      "message": .string(message), "locations": .array([location.json]), "path": .array(path),
      "extensions": .object([JSONMember("code", .string(code))] + extras),
    ]
  }
}
