import GraphQLLanguage

/// One valid operation: charged, answered, and charged what it really came to.
struct OperationRun {
  private let operation: ExecutableOperation
  private let service: GraphQLService
  private let store: any AdminStore
  private let addresses: WebhookAddressRule
  private let options: GraphQLOptions
  private let witness: FieldWitness?
  private let fields: [CollectedField]
  private let costs: QueryCost
  private let requestedCost: Int

  init(
    _ operation: ExecutableOperation, service: GraphQLService, store: any AdminStore,
    addresses: WebhookAddressRule, options: GraphQLOptions, witness: FieldWitness?
  ) throws(GraphQLError) {
    self.operation = operation
    self.service = service
    self.store = store
    self.addresses = addresses
    self.options = options
    self.witness = witness
    fields = try operation.rootFields()
    costs = QueryCost(collector: operation.collector)
    requestedCost = try costs.cost(of: fields, operation.operation.kind)
  }

  func answer() throws(GraphQLError) -> JSONValue {
    if let refusal = refusalToStart() { return refusal }
    if let oversize = InputSize.refusal(of: fields) {
      return .object([
        JSONMember("errors", .array([oversize.json])),
        JSONMember("extensions", try extensions(actual: requestedCost)),
      ])
    }
    let scopes = store.app.scopes
    var builder = ResponseBuilder(
      witness: witness, access: scopes.allowsEverything ? nil : AccessCheck(scopes: scopes))
    let answers = isMutation ? mutate(builder) : query(&builder)
    let list = JSONMember("errors", .array(builder.log.errors.map(\.json)))
    if builder.log.errors.contains(where: { $0.code == "ACCESS_DENIED" }) {
      store.changeApp { $0.lean(on: .adminScopes) }
    }
    if builder.log.errors.contains(where: \.isNotSimulated) {
      return .object([list, JSONMember("extensions", try extensions(actual: requestedCost))])
    }
    let data = answers.map { JSONValue.object($0) } ?? .null
    let actual =
      data.isNull ? requestedCost : try costs.actualCost(of: fields, operation.operation.kind, data: data)
    let extensions = JSONMember("extensions", try extensions(actual: actual, searches: builder.log.searches))
    return .object(
      [JSONMember("data", data)] + (builder.log.errors.isEmpty ? [] : [list]) + [extensions])
  }

  private var isMutation: Bool { operation.operation.kind == .mutation }
  private var webhooks: WebhookRoots? {
    store.subscriptions.map { WebhookRoots(store: $0, addresses: addresses) }
  }

  /// Takes the requested cost from the bucket; who only wants to see what is answered isn't charged.
  private func refusalToStart() -> JSONValue? {
    guard witness == nil else { return nil }
    let moment = store.moment
    let cost = requestedCost
    let isThrottled = options.isThrottled
    let verdict = store.changeApp { app in
      isThrottled ? .throttled(ThrottleStatus(app.points)) : app.received(query: cost, at: moment)
    }
    switch verdict {
    case .admitted: return nil
    case .throttled(let status): return CostAnswer.throttled(cost, status)
    case .tooDear(let limit): return CostAnswer.tooDear(cost, limit: limit)
    }
  }

  /// The answers of the roots; nil when one that can't be null has an error. Evidence: captured.
  private func query(_ builder: inout ResponseBuilder) -> [JSONMember]? {
    BulkProgress.move(readBy: fields, in: store)
    let reading = ShopReading(store.shop, app: store.app)
    builder.searches = reading.searches
    let root = IntrospectionRoot(
      base: QueryRoot(reading: reading, webhooks: webhooks), schema: service.schema)
    return answers(builder) { plan throws(ExecutionError) in try builder.answer(plan, of: root) }
  }

  private func mutate(_ builder: ResponseBuilder) -> [JSONMember]? {
    let run = MutationRun(
      root: MutationRoot(store: store, webhooks: webhooks, service: service), store: store,
      version: service.version,
      builder: builder)
    return answers(builder) { plan throws(ExecutionError) in try run.answer(plan) }
  }

  private func answers(
    _ builder: ResponseBuilder, _ body: (FieldPlan) throws(ExecutionError) -> JSONValue
  ) -> [JSONMember]? {
    var members: [JSONMember] = []
    var hasData = true
    for field in fields {
      do throws(ExecutionError) {
        members.append(JSONMember(field.responseKey, try body(FieldPlan(field, operation.collector))))
      } catch {
        builder.log.errors.append(error)
        hasData = false
      }
    }
    return hasData ? members : nil
  }

  private func extensions(actual: Int, searches: [JSONValue] = []) throws(GraphQLError) -> JSONValue {
    let requested = requestedCost
    let status = store.changeApp { $0.settled(requested: requested, actual: actual) }
    var cost = CostAnswer.cost(requested: requested, actual: actual, status)
    if options.showsCosts { cost.append(JSONMember("fields", .array(try fieldCosts()))) }
    var members = [JSONMember("cost", .object(cost))]
    if !searches.isEmpty { members.append(JSONMember("search", .array(searches))) }
    return .object(members)
  }

  /// What each root costs. Evidence: documented for the header, assumed for the form.
  private func fieldCosts() throws(GraphQLError) -> [JSONValue] {
    var all: [JSONValue] = []
    for field in fields {
      let cost = try costs.cost(ofRoot: field, operation.operation.kind)
      all.append([
        "path": .array([.string(field.responseKey)]), "requestedTotalCost": .integer(cost),
      ])
    }
    return all
  }
}
