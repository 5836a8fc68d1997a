import GraphQLLanguage

/// A request that changes something: what it does, the rest of its path, and its body.
struct RESTWrite {
  /// `POST`, `PUT` or `DELETE`.
  let method: String
  /// Behind the name of the resource.
  let path: [String]
  /// An object; empty where there is no body.
  let body: JSONValue
  /// Those of the URL.
  let parameters: [String: String]

  init(method: String, path: [String], bytes: [UInt8], parameters: [String: String]) throws(RESTAnswer) {
    self.method = method
    self.path = path
    self.parameters = parameters
    if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }) {
      body = [:]
    } else if let json = try? JSONValue(parsing: bytes), json.objectValue != nil {
      body = json
    } else {
      throw RESTAnswer(status: 400, body: ["errors": ["base": "The body is not a JSON object"]])
    }
  }

  /// The number at a place of the path; nil where there is none.
  func id(_ index: Int) -> Int? { path.indices.contains(index) ? Int(path[index]) : nil }

  /// The word at a place of the path.
  func word(_ index: Int) -> String? { path.indices.contains(index) ? path[index] : nil }

  /// The object under the resource's name, which a body must have.
  func input(_ name: String) throws(RESTAnswer) -> RESTInput {
    guard let value = body[name], value.objectValue != nil else { throw .missing(name) }
    return RESTInput(value, path: name)
  }

  /// The body itself with the URL's parameters, for actions that wrap nothing.
  func bareInput(_ name: String) -> RESTInput {
    let given = body[name]?.objectValue ?? body.objectValue ?? []
    let more = parameters.sorted { $0.key < $1.key }.filter { body[$0.key] == nil }
      .map { JSONMember($0.key, .string($0.value)) }
    return RESTInput(.object(given + more), path: name)
  }
}
