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

  private static let beginning = #"{"data":"#
  private static let noData = Array("\(beginning)null".utf8)

  /// The answer as JSON.
  func answer() throws(GraphQLError) -> [UInt8] {
    if let refusal = refusalToStart() { return refusal.encoded() }
    if let oversize = InputSize.refusal(of: fields) {
      return Self.answer(nil, [oversize.json], try extensions(actual: requestedCost))
    }
    let scopes = store.changeApp { $0.scopes }
    var builder = ResponseBuilder(
      witness: witness, access: scopes.allowsEverything ? nil : AccessCheck(scopes: scopes))
    let data = isMutation ? mutate(builder) : query(&builder)
    let log = builder.log
    if log.errors.contains(where: { $0.code == "ACCESS_DENIED" }) {
      store.changeApp { $0.lean(on: .adminScopes) }
    }
    let errors = log.errors.map(\.json)
    if log.errors.contains(where: \.isNotSimulated) {
      return Self.answer(nil, errors, try extensions(actual: requestedCost))
    }
    var actual = requestedCost
    if data != nil, !log.nodeCounts.isEmpty {
      actual = try costs.actualCost(of: fields, operation.operation.kind, nodeCounts: log.nodeCounts)
    }
    return Self.answer(
      data ?? Self.noData, errors, try extensions(actual: actual, searches: log.searches))
  }

  /// Closes an answer that begins with its data, or has none.
  private static func answer(_ data: [UInt8]?, _ errors: [JSONValue], _ extensions: JSONValue) -> [UInt8] {
    var output = data ?? []
    if !errors.isEmpty || data == nil {
      output.append(utf8: data == nil ? #"{"errors":"# : #","errors":"#)
      JSONValue.array(errors).encode(into: &output)
    }
    output.append(utf8: #","extensions":"#)
    extensions.encode(into: &output)
    output.append(UInt8(ascii: "}"))
    return output
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

  /// The beginning of an answer with those of the roots; nil when one that can't be null has an error. Evidence: captured.
  private func query(_ builder: inout ResponseBuilder) -> [UInt8]? {
    BulkProgress.move(readBy: fields, in: store)
    let reading = ShopReading(store.shop, app: store.app)
    builder.searches = reading.searches
    let root = IntrospectionRoot(
      base: QueryRoot(reading: reading, webhooks: webhooks), schema: service.schema)
    return answers(builder) { plan, output throws(ExecutionError) in
      try builder.answer(plan, of: root, into: &output)
    }
  }

  private func mutate(_ builder: ResponseBuilder) -> [UInt8]? {
    let run = MutationRun(
      root: MutationRoot(store: store, webhooks: webhooks, service: service), store: store,
      version: service.version,
      builder: builder)
    return answers(builder) { plan, output throws(ExecutionError) in try run.answer(plan, into: &output) }
  }

  private func answers(
    _ builder: ResponseBuilder, _ answer: (FieldPlan, inout [UInt8]) throws(ExecutionError) -> Void
  ) -> [UInt8]? {
    var output: [UInt8] = []
    output.append(utf8: Self.beginning)
    var mark = UInt8(ascii: "{")
    var hasData = true
    for field in fields {
      output.append(mark)
      mark = UInt8(ascii: ",")
      output.append(contentsOf: field.encodedKey)
      do throws(ExecutionError) {
        try answer(FieldPlan(field, operation.collector), &output)
      } catch {
        builder.log.errors.append(error)
        hasData = false
      }
    }
    output.append(utf8: fields.isEmpty ? "{}" : "}")
    return hasData ? output : nil
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
