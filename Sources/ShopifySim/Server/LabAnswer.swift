import GraphQLLanguage

/// An answer of the control API.
struct LabAnswer: Sendable {
  var status: Int
  /// JSON.
  var body: [UInt8]

  init(_ json: JSONValue, status: Int = 200) {
    self.status = status
    body = json.encoded()
  }

  /// Bytes as they are.
  init(bytes: [UInt8]) {
    status = 200
    body = bytes
  }
}
