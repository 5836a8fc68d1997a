import GraphQLLanguage

/// Answers GraphQL requests about a shop; every answer is HTTP 200, errors among them. Evidence: captured.
struct GraphQLService: Sendable {
  let schema: Schema

  /// Answers `{"query", "variables", "operationName"}`; without `webhooks` there are no subscriptions to ask for.
  func respond(to body: [UInt8], shop: Shop, webhooks: WebhookRoots? = nil) -> JSONValue {
    let request: JSONValue
    do {
      request = try JSONValue(parsing: body)
    } catch {
      return ["errors": .array([error.json])]
    }
    guard let query = request["query"]?.stringValue else {
      return ["errors": [["message": "Required parameter missing or invalid: query"]]]
    }
    do {
      let document = try Document(parsing: query)
      let preparation = Validator(schema: schema).prepare(
        document, operationName: request["operationName"]?.stringValue,
        variables: request["variables"] ?? .null)
      switch preparation {
      case .rejected(let errors): return ["errors": .array(errors.map(\.json))]
      case .executable(let operation): return try execute(operation, shop: shop, webhooks: webhooks)
      }
    } catch {
      return ["errors": .array([error.json])]
    }
  }

  private func execute(
    _ operation: ExecutableOperation, shop: Shop, webhooks: WebhookRoots?
  ) throws(GraphQLError) -> JSONValue {
    let fields = try operation.rootFields()
    let cost = try QueryCost(collector: operation.collector).cost(of: fields)
    guard cost <= QueryCost.limit else { return Self.tooDear(cost) }
    let root: any Resolvable =
      operation.operation.kind == .mutation
      ? MutationRoot(webhooks: webhooks) : QueryRoot(reading: ShopReading(shop), webhooks: webhooks)
    let builder = ResponseBuilder()
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
