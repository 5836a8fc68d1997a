import GraphQLLanguage

/// Answers GraphQL requests about a shop; every answer is HTTP 200, errors among them. Evidence: captured.
struct GraphQLService: Sendable {
  let schema: Schema
  private let documents = DocumentCache()
  /// The version that the schema is of.
  var version = AdminSchema.newest.name

  init(schema: Schema, version: String = AdminSchema.newest.name) {
    self.schema = schema
    self.version = version
  }

  /// The service of a version.
  init(_ version: AdminSchema.Version) throws {
    self.init(schema: try version.schema(), version: version.name)
  }

  /// Answers `{"query", "variables", "operationName"}` with the JSON of the answer.
  ///
  /// - Parameters:
  ///   - addresses: which receivers may subscribe to webhooks.
  ///   - witness: is told every value that is answered; then nothing is charged.
  func respond(
    to body: [UInt8], store: any AdminStore, addresses: WebhookAddressRule = .httpsOrLoopback,
    options: GraphQLOptions = GraphQLOptions(), witness: FieldWitness? = nil
  ) -> [UInt8] {
    let request: JSONValue
    do {
      request = try JSONValue(parsing: body)
    } catch {
      return Self.refused([error.json])
    }
    guard let query = request["query"]?.stringValue else {
      return Self.refused([["message": "Required parameter missing or invalid: query"]])
    }
    do {
      let preparation = try documents.document(query, schema).prepare(
        operationName: request["operationName"]?.stringValue, variables: request["variables"] ?? .null)
      switch preparation {
      case .rejected(let errors): return Self.refused(errors.map(\.json))
      case .executable(let operation):
        let run = try OperationRun(
          operation, service: self, store: store, addresses: addresses, options: options, witness: witness)
        return try run.answer()
      }
    } catch {
      return Self.refused([error.json])
    }
  }
  private static func refused(_ errors: [JSONValue]) -> [UInt8] {
    JSONValue.object([JSONMember("errors", .array(errors))]).encoded()
  }
}
