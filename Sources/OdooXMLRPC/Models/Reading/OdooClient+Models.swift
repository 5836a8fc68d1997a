import XMLRPCWire

extension OdooClient {
  /// The matching records of a model.
  ///
  /// ```swift
  /// let orders = try await odoo.searchRead(
  ///   SaleOrder.self, [.equal(\.state, .sale)], fields: [\.name, \.amountTotal], order: [.descending(\.dateOrder)],
  ///   limit: 20)
  /// ```
  /// - Parameters:
  ///   - fields: what is asked for; nil for all that the model, this version and this user's rights have, which costs
  ///     one more call the first time.
  ///   - order: by Odoo's own order when empty.
  /// - Throws: also `field`: a key path that takes no field, a field that this version hasn't, or a value that isn't what
  ///   the field's type says, named `sale.order.amount_total[7]`.
  public func searchRead<Model: OdooModel>(
    _ model: Model.Type, _ domain: ModelDomain<Model> = [], fields: [FieldKey<Model>]? = nil,
    order: [OrderTerm<Model>] = [], limit: Int? = nil, offset: Int? = nil,
    options: CallOptions = CallOptions()
  ) async throws(OdooError) -> [Model] {
    let plan = try await plan(model, fields, options)
    return try await searchRead(plan, domain, order: order, limit: limit, offset: offset, options: options)
  }

  /// The named records; Odoo leaves out those that don't exist.
  ///
  /// - Parameter fields: as for ``searchRead(_:_:fields:order:limit:offset:options:)-(Model.Type,_,_,_,_,_,_)``.
  public func read<Model: OdooModel>(
    _ model: Model.Type, _ ids: [RecordID<Model>], fields: [FieldKey<Model>]? = nil,
    options: CallOptions = CallOptions()
  ) async throws(OdooError) -> [Model] {
    guard !ids.isEmpty else { return [] }
    let plan = try await plan(model, fields, options)
    let answer = try await self.answer(
      Model.modelName, "read", [.ints(ids.map { $0.rawValue })], ["fields": .strings(plan.rows.ownNames)],
      options: options)
    return try ModelReader.records(model, answer.root, plan.rows, operation: "\(Model.modelName).read")
  }

  /// The ids of the matching records.
  public func search<Model: OdooModel>(
    _ model: Model.Type, _ domain: ModelDomain<Model> = [], order: [OrderTerm<Model>] = [],
    limit: Int? = nil, options: CallOptions = CallOptions()
  ) async throws(OdooError) -> [RecordID<Model>] {
    let map = try await versionMap()
    let ids = try await search(
      Model.modelName, try await own(domain, map), order: try Self.text(order, map), limit: limit,
      options: options)
    return ids.map { RecordID($0) }
  }

  /// How many records match.
  public func searchCount<Model: OdooModel>(
    _ model: Model.Type, _ domain: ModelDomain<Model> = [], options: CallOptions = CallOptions()
  ) async throws(OdooError) -> Int {
    try await searchCount(
      Model.modelName, try await own(domain, try await versionMap()), options: options)
  }

  /// All matching records in the order of their ids, read in pages while they are looped over; memory stays that of a
  /// page.
  ///
  /// ```swift
  /// for try await order in odoo.records(SaleOrder.self, [.equal(\.state, .sale)], fields: [\.name]) { … }
  /// ```
  /// A record that is made meanwhile comes last; one that is deleted or no longer matches before its page is read
  /// doesn't come.
  /// - Parameter pageSize: records in one answer.
  public func records<Model: OdooModel>(
    _ model: Model.Type, _ domain: ModelDomain<Model> = [], fields: [FieldKey<Model>]? = nil,
    pageSize: Int = 500, options: CallOptions = CallOptions()
  ) -> ModelRecords<Model> {
    ModelRecords(client: self, domain: domain, fields: fields, pageSize: max(1, pageSize), options: options)
  }

  /// What a read asks for.
  func plan<Model: OdooModel>(
    _ model: Model.Type, _ fields: [FieldKey<Model>]?, _ options: CallOptions
  ) async throws(OdooError) -> ModelPlan<Model> {
    let map = try await versionMap()
    if let fields { return try ModelPlan(fields, map) }
    let readable = try await readableFields(
      of: Model.modelName, among: ModelPlan<Model>.candidates(map), options)
    return ModelPlan(allOf: readable, map)
  }

  /// One page of a planned read.
  func searchRead<Model: OdooModel>(
    _ plan: ModelPlan<Model>, _ domain: ModelDomain<Model>, order: [OrderTerm<Model>], limit: Int?,
    offset: Int?, options: CallOptions
  ) async throws(OdooError) -> [Model] {
    var keywords: [String: XMLRPCValue] = ["fields": .strings(plan.rows.ownNames)]
    if let order = try Self.text(order, plan.map) { keywords["order"] = .string(order) }
    if let limit { keywords["limit"] = .int(limit) }
    if let offset { keywords["offset"] = .int(offset) }
    let answer = try await self.answer(
      Model.modelName, "search_read", [try await own(domain, plan.map).value], keywords, options: options)
    return try ModelReader.records(
      Model.self, answer.root, plan.rows, operation: "\(Model.modelName).search_read")
  }

  private func own<Model: OdooModel>(
    _ domain: ModelDomain<Model>, _ map: VersionMap
  ) async throws(OdooError) -> Domain {
    let named = try domain.named()
    return try await DomainTranslation(catalog: FieldCatalog(self), map: map)
      .translate(named, on: Model.modelName)
  }

  private static func text<Model: OdooModel>(
    _ order: [OrderTerm<Model>], _ map: VersionMap
  ) throws(OdooError) -> String? {
    var terms: [String] = []
    for term in order { terms.append(try term.text(map)) }
    return terms.isEmpty ? nil : terms.joined(separator: ",")
  }

  /// Which of these fields the server has and this user may read; asked once a model and login.
  private func readableFields(
    of model: String, among names: [String], _ options: CallOptions
  ) async throws(OdooError) -> Set<String> {
    if let known = session.readable.names(of: model) { return known }
    let answer = try await self.answer(
      model, "fields_get", [.strings(names)], ["attributes": ["type"]], options: options)
    guard answer.root.kind == .structure else {
      throw OdooError(
        .shape("\(answer.root.typeName) instead of fields"), operation: "\(model).fields_get")
    }
    let readable = Set(answer.root.members.map(\.name))
    session.readable.learn(readable, of: model)
    return readable
  }
}
