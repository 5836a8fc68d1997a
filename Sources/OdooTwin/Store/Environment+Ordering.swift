import CommerceTypes

/// What a record is ordered by.
private enum SortKey {
  case none
  case number(ExactDecimal)
  case text(String)
  case list([(key: SortKey, isDescending: Bool)])

  /// −1, 0, 1; nothing comes last, as PostgreSQL has it.
  func compared(to other: SortKey) -> Int {
    switch (self, other) {
    case (.none, .none): 0
    case (.none, _): 1
    case (_, .none): -1
    case (.number(let left), .number(let right)): left < right ? -1 : left == right ? 0 : 1
    case (.text(let left), .text(let right)): left < right ? -1 : left == right ? 0 : 1
    case (.list(let left), .list(let right)): Self.compare(left, right)
    default: 0
    }
  }

  static func compare(
    _ left: [(key: SortKey, isDescending: Bool)], _ right: [(key: SortKey, isDescending: Bool)]
  ) -> Int {
    for (one, two) in zip(left, right) {
      let order = one.key.compared(to: two.key)
      if order != 0 { return one.isDescending ? -order : order }
    }
    return 0
  }
}

extension Environment {
  /// Ids in the given order, else the model's own; ties by id.
  func sorted(_ ids: [Int], of name: String, by terms: [OrderTerm]? = nil) throws -> [Int] {
    guard ids.count > 1 || terms != nil else { return ids }
    let model = try self.model(name)
    let terms = terms ?? model.order
    for term in terms where model.fields[term.field] == nil {
      throw rules.wording.unknownField(term.field, of: name, in: .order)
    }
    if terms.isEmpty || terms == [OrderTerm(field: "id", isDescending: false)] { return ids.sorted() }
    let keyed = try ids.map { (id: $0, keys: try elevated.keys($0, model, terms, depth: 0)) }
    return keyed.sorted { left, right in
      let order = SortKey.compare(left.keys, right.keys)
      return order == 0 ? left.id < right.id : order < 0
    }.map(\.id)
  }

  private func keys(
    _ id: Int, _ model: Model, _ terms: [OrderTerm], depth: Int
  ) throws -> [(key: SortKey, isDescending: Bool)] {
    try terms.map { term in
      guard let field = model.fields[term.field] else { return (SortKey.none, term.isDescending) }
      return (try key(value(model.name, id, term.field), field, depth: depth), term.isDescending)
    }
  }

  /// A many2one is ordered as its model is.
  private func key(_ value: FieldValue, _ field: Field, depth: Int) throws -> SortKey {
    switch value {
    case .boolean(let flag): return .number(flag ? 1 : 0)
    case .integer(let number): return .number(ExactDecimal(number))
    case .decimal(let number): return .number(number)
    case .text(let text): return .text(text)
    case .record(let id):
      guard depth < 3, let target = field.relation.flatMap({ registry[$0] }), exists(target.name, id) else {
        return .number(ExactDecimal(id))
      }
      let terms = target.order.filter { target.fields[$0.field] != nil }
      return .list(try keys(id, target, terms, depth: depth + 1))
    case .unset, .records, .commands, .wire: return .none
    }
  }
}
