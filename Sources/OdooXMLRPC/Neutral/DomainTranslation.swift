import XMLRPCWire

/// Turns a domain in Odoo 19's words into one that the server understands.
struct DomainTranslation: Sendable {
  let catalog: FieldCatalog
  let map: VersionMap

  /// - Throws: an error that names the field when this version can't answer the question.
  func translate(_ domain: Domain, on model: String) async throws(OdooError) -> Domain {
    guard map.needsTranslation else { return domain }
    var terms: [Domain.Term] = []
    for term in domain.terms {
      guard case .condition(let path, let sign, let value) = term else {
        terms.append(term)
        continue
      }
      terms += try await translate(path, sign, value, on: model)
    }
    return Domain(terms)
  }

  private func translate(
    _ path: String, _ sign: Domain.Operator, _ value: XMLRPCValue, on model: String
  ) async throws(OdooError) -> [Domain.Term] {
    var model = model
    var prefix: [String] = []
    let parts = path.split(separator: ".").map(String.init)
    for part in parts.dropLast() {
      prefix.append(try ownPath(part, on: model))
      guard let relation = try await catalog.fields(of: model)?[part]?.relation else {
        throw unanswerable(part, model, "leads to no other model")
      }
      model = relation
    }
    guard let last = parts.last else { throw unanswerable(path, model, "is no field") }
    if let derived = map.derived(last, on: model), case .values(let table) = derived.search {
      return try expand(table, sign, value, prefix, about: (last, model))
    }
    let name = (prefix + [try ownPath(last, on: model)]).joined(separator: ".")
    return [native(name, sign, value, field: last, model)]
  }

  private func ownPath(_ part: String, on model: String) throws(OdooError) -> String {
    if let derived = map.derived(part, on: model) {
      if case .path(let path) = derived.search { return path }
      throw unanswerable(part, model, "is computed there and can't be searched for")
    }
    guard let name = map.field(part, on: model) else { throw unanswerable(part, model, "is not there") }
    return name
  }

  /// A condition whose value may stand for several of this version's.
  private func native(
    _ name: String, _ sign: Domain.Operator, _ value: XMLRPCValue, field: String, _ model: String
  ) -> Domain.Term {
    func words(_ value: XMLRPCValue) -> [XMLRPCValue] {
      guard let text = value.stringValue else { return [value] }
      return map.native(text, field: field, on: model).map { .string($0) }
    }
    if let list = value.arrayValue { return .condition(name, sign, .array(list.flatMap(words))) }
    let own = words(value)
    if own.count == 1 { return .condition(name, sign, own[0]) }
    return .condition(name, sign == "!=" ? "not in" : "in", .array(own))
  }

  private func expand(
    _ table: [XMLRPCValue: Domain], _ sign: Domain.Operator, _ value: XMLRPCValue, _ prefix: [String],
    about: (field: String, model: String)
  ) throws(OdooError) -> [Domain.Term] {
    let values: [XMLRPCValue]
    switch sign.rawValue {
    case "=", "!=": values = [value]
    case "in", "not in": values = value.arrayValue ?? []
    default: throw unanswerable(about.field, about.model, "can only be compared by =, !=, in and not in")
    }
    // A value that this version can't have matches nothing.
    let domains = values.map { Self.all(table[$0] ?? [.equal("id", 0)], prefix) }
    let any = [Domain.Term](repeating: .or, count: max(0, domains.count - 1)) + domains.flatMap { $0 }
    return sign == "=" || sign == "in" ? any : [.not] + any
  }

  /// The conditions of a domain as one operand, each on a path.
  private static func all(_ domain: Domain, _ prefix: [String]) -> [Domain.Term] {
    let terms = domain.terms.map { term -> Domain.Term in
      guard case .condition(let field, let sign, let value) = term else { return term }
      return .condition((prefix + [field]).joined(separator: "."), sign, value)
    }
    return [Domain.Term](repeating: .and, count: max(0, terms.count - 1)) + terms
  }

  private func unanswerable(_ field: String, _ model: String, _ why: String) -> OdooError {
    OdooError(.field("\(model).\(field) \(why) on Odoo \(map.version)"), operation: "\(model).search")
  }
}
