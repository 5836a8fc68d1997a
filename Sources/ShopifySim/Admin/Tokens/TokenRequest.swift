import GraphQLLanguage

/// What a client sends to the token endpoint, as a form or as JSON.
struct TokenRequest: Sendable, CustomStringConvertible, CustomReflectable {
  private let fields: [String: String]

  /// Nil when the body is neither.
  init?(body: [UInt8], contentType: String?) {
    if contentType?.lowercased().hasPrefix("application/json") ?? false {
      guard let members = (try? JSONValue(parsing: body))?.objectValue else { return nil }
      var fields: [String: String] = [:]
      for member in members {
        switch member.value {
        case .string(let text): fields[member.name] = text
        case .number(let text): fields[member.name] = text
        case .boolean(let flag): fields[member.name] = flag ? "1" : "0"
        default: continue
        }
      }
      self.fields = fields
    } else {
      guard let fields = FormBody.fields(body) else { return nil }
      self.fields = fields
    }
  }

  subscript(name: String) -> String? { fields[name] }

  var description: String { "(token request)" }
  var customMirror: Mirror { Mirror(self, children: []) }
}
