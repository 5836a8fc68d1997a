import GraphQLLanguage

/// Answers GraphQL requests about a shop; every answer is HTTP 200, errors among them. Evidence: captured.
struct GraphQLService: Sendable {
  let schema: Schema

  /// Answers `{"query", "variables", "operationName"}`.
  ///
  /// - Parameters:
  ///   - addresses: which receivers may subscribe to webhooks.
  ///   - witness: is told every value that is answered.
  func respond(
    to body: [UInt8], store: any AdminStore, addresses: WebhookAddressRule = .httpsOrLoopback,
    witness: FieldWitness? = nil
  ) -> JSONValue {
    let request: JSONValue
    do {
      request = try JSONValue(parsing: body)
    } catch {
      return ["errors": .array([error.json])]
    }
    guard let query = request["query"]?.stringValue else {
      return ["errors": [["message": "Required parameter missing or invalid: query"]]]
    }
    let webhooks = store.subscriptions.map { WebhookRoots(store: $0, addresses: addresses) }
    do {
      let document = try Document(parsing: query)
      let preparation = Validator(schema: schema).prepare(
        document, operationName: request["operationName"]?.stringValue,
        variables: request["variables"] ?? .null)
      switch preparation {
      case .rejected(let errors): return ["errors": .array(errors.map(\.json))]
      case .executable(let operation):
        return try execute(operation, store: store, webhooks: webhooks, witness: witness)
      }
    } catch {
      return ["errors": .array([error.json])]
    }
  }

  private func execute(
    _ operation: ExecutableOperation, store: any AdminStore, webhooks: WebhookRoots?, witness: FieldWitness?
  ) throws(GraphQLError) -> JSONValue {
    let fields = try operation.rootFields()
    let cost = try QueryCost(collector: operation.collector).cost(
      of: fields, operation.operation.kind)
    // Who only wants to see what is answered isn't charged.
    guard cost <= QueryCost.limit || witness != nil else { return Self.tooDear(cost) }
    let root: any Resolvable =
      operation.operation.kind == .mutation
      ? MutationRoot(store: store, webhooks: webhooks)
      : IntrospectionRoot(
        base: QueryRoot(reading: ShopReading(store.shop, app: store.app), webhooks: webhooks), schema: schema)
    let builder = ResponseBuilder(witness: witness)
    var members: [JSONMember] = []
    var errors: [ExecutionError] = []
    for field in fields {
      do {
        members.append(
          JSONMember(field.responseKey, try builder.answer(FieldPlan(field, operation.collector), of: root)))
      } catch {
        errors.append(error)
        members.append(JSONMember(field.responseKey, .null))
      }
    }
    let extensions = JSONMember("extensions", Self.extensions(cost: cost))
    guard !errors.isEmpty else {
      return .object([JSONMember("data", .object(members)), extensions])
    }
    let list = JSONMember("errors", .array(errors.map(\.json)))
    if errors.contains(where: { $0.isNotSimulated }) { return .object([list, extensions]) }
    return .object([JSONMember("data", .object(members)), list, extensions])
  }

  /// The bucket is always full: throttling is not simulated. Evidence: form and sizes captured, the rest assumed.
  private static func extensions(cost: Int) -> JSONValue {
    [
      "cost": [
        "requestedQueryCost": .integer(cost), "actualQueryCost": .integer(cost),
        "throttleStatus": [
          "maximumAvailable": 2000, "currentlyAvailable": .integer(2000 - cost), "restoreRate": 100,
        ],
      ]
    ]
  }

  /// Evidence: captured by others.
  private static func tooDear(_ cost: Int) -> JSONValue {
    [
      "errors": [
        [
          "message":
            "Query cost is \(cost), which exceeds the single query max cost limit (\(QueryCost.limit)).",
          "extensions": [
            "code": "MAX_COST_EXCEEDED", "cost": .integer(cost), "maxCost": .integer(QueryCost.limit),
          ],
        ]
      ]
    ]
  }
}
