import GraphQLLanguage

/// Plays an area and asks its queries, remembering every value that is answered.
struct CoverageRun {
  let area: CoverageArea
  let service: GraphQLService
  let witness: FieldWitness
  private let store: MemoryAdminStore
  /// What was kept so far, by name.
  private var kept: [String: JSONValue]

  init(_ area: CoverageArea, service: GraphQLService, witness: FieldWitness) {
    self.area = area
    self.service = service
    self.witness = witness
    kept = area.given
    store = MemoryAdminStore(Shop(area.shop), subscriptions: MemorySubscriptions(area.shop))
  }

  mutating func play() throws {
    try look()
    for (index, act) in area.acts.enumerated() {
      let place = "\(area.name).acts[\(index)]"
      switch act {
      case .look: try look()
      case .step(let step):
        do {
          try store.apply(step)
        } catch {
          throw GraphQLError(.execution, "\(place): \(error)")
        }
      case .mutation(let name, let variables, let keep):
        try keepFrom(try ask(name, filled(variables, at: place), at: place), keep, at: place)
      case .upload(let key, let content):
        let path = "\(StagedUpload.path)/\(try filled(.string(key), at: place).stringValue ?? "")"
        let answer = BulkRoutes.answer(
          method: "PUT", path: path, contentType: nil, body: Array(content.utf8), store: store)
        guard answer?.status == 200 else { throw GraphQLError(.execution, "\(place): not uploaded") }
      case .find(let name, let keep):
        try keepFrom(
          try ask(name, .object(kept.map { JSONMember($0.key, $0.value) }), at: place), keep, at: place)
      }
    }
    try look()
  }

  /// Asks every query whose variables are known.
  private func look() throws {
    for query in area.queries {
      guard let name = query.name else { continue }
      let needed = query.variables.filter { $0.defaultValue == nil }.map(\.name)
      guard needed.allSatisfy({ kept[$0] != nil }) else { continue }
      let variables = JSONValue.object(
        query.variables.compactMap { variable in
          kept[variable.name].map { JSONMember(variable.name, $0) }
        })
      _ = try ask(name, variables, at: "\(area.name).graphql")
    }
  }

  /// The data of an answer without errors.
  private func ask(_ name: String, _ variables: JSONValue, at place: String) throws -> JSONValue {
    let body: JSONValue = [
      "query": .string(area.operations), "operationName": .string(name), "variables": variables,
    ]
    let answer = try JSONValue(
      parsing: service.respond(to: body.encoded(), store: store, witness: witness))
    if let errors = answer["errors"]?.arrayValue, let first = errors.first {
      throw GraphQLError(.execution, "\(place), \(name): \(first)")
    }
    return answer["data"] ?? .null
  }

  private mutating func keepFrom(_ data: JSONValue, _ keep: [String: String], at place: String) throws {
    for (name, path) in keep {
      let value = path.split(separator: ".").reduce(Optional(data)) { value, part in
        Int(part).map { value?[$0] } ?? value?[String(part)]
      }
      guard let value, !value.isNull else {
        throw GraphQLError(.execution, "\(place): nothing to keep at \(path) in \(data)")
      }
      kept[name] = value
    }
  }

  /// Variables with `"$name"` replaced by what was kept.
  private func filled(_ value: JSONValue, at place: String) throws -> JSONValue {
    switch value {
    case .string(let text) where text.hasPrefix("$"):
      guard let known = kept[String(text.dropFirst())] else {
        throw GraphQLError(.execution, "\(place): nothing was kept as \(text)")
      }
      return known
    case .array(let elements): return .array(try elements.map { try filled($0, at: place) })
    case .object(let members):
      return .object(try members.map { JSONMember($0.name, try filled($0.value, at: place)) })
    default: return value
    }
  }
}
