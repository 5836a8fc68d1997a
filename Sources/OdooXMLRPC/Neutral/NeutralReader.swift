import XMLRPCWire

/// Reads any server's records in the names and values of Odoo 19.
///
/// On 19 every call goes out as it is. On 14 fields, conditions and selection values are put into 14's words, and
/// fields that 14 hasn't are derived where they follow from others.
public struct NeutralReader: Sendable {
  /// The client that reads.
  public var client: OdooClient { catalog.client }
  private let catalog: FieldCatalog

  public init(_ catalog: FieldCatalog) { self.catalog = catalog }

  /// With a catalog of its own.
  public init(_ client: OdooClient) { self.init(FieldCatalog(client)) }

  /// As ``OdooClient/searchRead(_:_:fields:order:limit:context:)``.
  ///
  /// - Throws: also `field` for a name that this version can't answer for.
  public func searchRead(
    _ model: String, _ domain: Domain, fields: [String], order: String? = nil, limit: Int? = nil,
    context: Context? = nil
  ) async throws(OdooError) -> [Record] {
    let map = try await client.versionMap()
    let translation = RecordTranslation(model: model, fields: fields, map: map)
    let records = try await client.searchRead(
      model, try await DomainTranslation(catalog: catalog, map: map).translate(domain, on: model),
      fields: try translation.ownFields(), order: order, limit: limit, context: context)
    return try await complete(records, translation)
  }

  /// As ``OdooClient/read(_:_:fields:context:)``.
  public func read(
    _ model: String, _ ids: [Int], fields: [String], context: Context? = nil
  ) async throws(OdooError) -> [Record] {
    let translation = RecordTranslation(model: model, fields: fields, map: try await client.versionMap())
    let records = try await client.read(model, ids, fields: try translation.ownFields(), context: context)
    return try await complete(records, translation)
  }

  /// As ``OdooClient/search(_:_:order:limit:context:)``.
  public func search(
    _ model: String, _ domain: Domain, order: String? = nil, limit: Int? = nil, context: Context? = nil
  ) async throws(OdooError) -> [Int] {
    try await client.search(
      model, try await translated(domain, on: model), order: order, limit: limit, context: context)
  }

  /// As ``OdooClient/searchCount(_:_:context:)``.
  public func searchCount(
    _ model: String, _ domain: Domain, context: Context? = nil
  ) async throws(OdooError) -> Int {
    try await client.searchCount(model, try await translated(domain, on: model), context: context)
  }

  private func translated(_ domain: Domain, on model: String) async throws(OdooError) -> Domain {
    try await DomainTranslation(catalog: catalog, map: try await client.versionMap())
      .translate(domain, on: model)
  }

  private func complete(
    _ records: [Record], _ translation: RecordTranslation
  ) async throws(OdooError) -> [Record] {
    var neutral = records.map(translation.neutral)
    for (field, path) in translation.paths where !records.isEmpty {
      let ends = try await follow(path, from: translation.model, records.map(\.id))
      neutral = neutral.map { $0.setting(field, ends[$0.id] ?? false) }
    }
    for (field, related) in translation.related where !records.isEmpty {
      let found = try await self.related(related, of: records)
      neutral = neutral.map { $0.setting(field, related.value(found[$0.id] ?? [:])) }
    }
    return neutral
  }

  /// The related records by relation, by the id of the record that they belong to.
  private func related(
    _ related: DerivedField.Related, of records: [Record]
  ) async throws(OdooError) -> [Int: [String: [Record]]] {
    var found: [Int: [String: [Record]]] = [:]
    for relation in related.relations {
      var ids: [Int: [Int]] = [:]
      for record in records { ids[record.id] = try record.ids(relation.field) }
      let all = Set(ids.values.joined()).sorted()
      let others = all.isEmpty ? [] : try await client.read(relation.model, all, fields: relation.reads)
      let byID = Dictionary(others.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
      for (id, own) in ids { found[id, default: [:]][relation.field] = own.compactMap { byID[$0] } }
    }
    return found
  }

  /// The first record at the end of a path of relations, as a many2one, by the id of where it starts.
  private func follow(
    _ path: String, from model: String, _ ids: [Int]
  ) async throws(OdooError) -> [Int: XMLRPCValue] {
    var model = model
    var reached = Dictionary(ids.map { ($0, [$0]) }, uniquingKeysWith: { first, _ in first })
    var ends: [Int: XMLRPCValue] = [:]
    for part in path.split(separator: ".").map(String.init) {
      let here = Set(reached.values.joined()).sorted()
      guard !here.isEmpty else { return [:] }
      let records = try await client.read(model, here, fields: [part])
      var next: [Int: [Int]] = [:]
      ends = [:]
      for record in records {
        switch record.fields[part] {
        case .array(let pair)? where pair.count == 2 && pair[1].stringValue != nil:
          next[record.id] = [pair[0].intValue].compactMap { $0 }
          ends[record.id] = .array(pair)
        case .array(let items)?: next[record.id] = items.compactMap(\.intValue)
        default: continue
        }
      }
      ends = reached.compactMapValues { $0.lazy.compactMap { ends[$0] }.first }
      reached = reached.mapValues { $0.flatMap { next[$0] ?? [] } }
      model = try await catalog.fields(of: model)?[part]?.relation ?? model
    }
    return ends
  }
}
