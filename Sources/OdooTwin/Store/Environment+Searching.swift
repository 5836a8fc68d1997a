extension Environment {
  /// Ids of the records that satisfy the domain, in order.
  ///
  /// `order` as on the wire: `date_order desc, id`; the model's own order without it.
  func search(
    _ name: String, _ domain: Domain = [], order: String? = nil, limit: Int? = nil, offset: Int = 0
  ) throws -> [Int] {
    var ids = try matches(name, domain)
    if let order, !OrderTerm.isWellFormed(order) {
      throw TwinError.user(
        "Invalid \"order\" specified (\(order)). A valid \"order\" specification is a comma-separated list of valid field "
          + "names (optionally followed by asc/desc for the direction)")
    }
    let terms = order.map { OrderTerm.parse($0) } ?? []
    ids = try sorted(ids, of: name, by: terms.isEmpty ? nil : terms)
    if offset > 0 { ids = Array(ids.dropFirst(offset)) }
    if let limit, limit > 0 { ids = Array(ids.prefix(limit)) }
    return ids
  }

  /// The ids that satisfy the domain, ascending.
  func matches(_ name: String, _ domain: Domain) throws -> [Int] {
    try check(.read, on: name)
    let model = try self.model(name)
    let env = elevated
    var domain = domain
    if context.activeTest, model.fields["active"] != nil, !domain.mentions("active") {
      domain = .all([domain, .term(field: "active", operator: "=", operand: true)])
    }
    let matcher = try DomainMatcher(domain, model, env)
    let table = transaction.database[table: name]
    let candidates = domain.candidates(in: table).map { $0.filter(table.contains) } ?? table.ids
    return try candidates.filter { try matcher.matches($0) }
  }
}

extension Domain {
  /// True when a term names the field itself.
  func mentions(_ name: String) -> Bool {
    switch self {
    case .always: false
    case .term(let field, _, _): field == name
    case .not(let inner): inner.mentions(name)
    case .all(let parts), .any(let parts): parts.contains { $0.mentions(name) }
    }
  }

  /// A superset of the matching ids where an id or an indexed many2one narrows it, ascending; else nil.
  func candidates(in table: Table) -> [Int]? {
    switch self {
    case .all(let parts):
      return parts.lazy.compactMap { $0.candidates(in: table) }.first
    case .term(let field, let name, let operand):
      let wanted: [Int]
      switch (name, operand) {
      case ("=", .value(.integer(let id))), ("=", .value(.record(let id))): wanted = [id]
      case ("in", .list(let values)):
        wanted = values.compactMap { value in
          switch value {
          case .integer(let id), .record(let id): id
          default: nil
          }
        }
        guard wanted.count == values.count else { return nil }
      default: return nil
      }
      if field == "id" { return Set(wanted).sorted() }
      var found: Set<Int> = []
      for id in wanted {
        guard let ids = table.ids(where: field, is: id) else { return nil }
        found.formUnion(ids)
      }
      return wanted.isEmpty ? nil : found.sorted()
    default: return nil
    }
  }
}
