import XMLRPCWire

extension OdooClient {
  /// Compares the fields of typed models with those that the connected server has.
  ///
  /// Fields that the map says this version hasn't are not expected; of a field that is derived, those are that it
  /// follows from.
  /// - Returns: what is missing or has another type, by name; empty when the server is as the map says.
  public func fieldProblems(of models: [any OdooModel.Type]) async throws(OdooError) -> [FieldProblem] {
    var problems: [FieldProblem] = []
    for model in models { problems += try await problems19(model.modelName, model.fields19) }
    return problems
  }

  /// The same for fields of a model by Odoo 19's names, with their types where they are to be compared.
  public func fieldProblems(
    of model: String, fields: [String: OdooFieldType?]
  ) async throws(OdooError) -> [FieldProblem] {
    try await problems19(model, fields.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
  }

  private func problems19(
    _ model: String, _ fields: [(name: String, type: OdooFieldType?)]
  ) async throws(OdooError) -> [FieldProblem] {
    let expected = Self.expected(fields, of: model, try VersionMap(try await version()))
    guard let found = try await types(of: expected.map(\.own), model) else {
      return [FieldProblem(model: model, field: nil, name19: nil, kind: .noModel)]
    }
    return expected.compactMap { field in
      let name19 = field.name19 == field.own ? nil : field.name19
      guard let type = found[field.own] else {
        return FieldProblem(model: model, field: field.own, name19: name19, kind: .noField)
      }
      guard let wanted = field.type, !wanted.isRead(from: type) else { return nil }
      return FieldProblem(
        model: model, field: field.own, name19: name19,
        kind: .otherType(expected: wanted.rawValue, found: type.rawValue))
    }
  }

  /// The types of the named fields that are there; nil without the model.
  private func types(
    of names: [String], _ model: String
  ) async throws(OdooError) -> [String: OdooFieldType]? {
    let answer: XMLRPCValue
    do {
      // Named attributes only: all of them fault on some versions.
      answer = try await execute(
        model, "fields_get", [.strings(names)], ["attributes": .strings(["type"])])
    } catch {
      guard case .fault(let fault, let kind) = error.code,
        kind == .warning || kind == .accessError || fault.string.contains("KeyError")
      else { throw error }
      return nil
    }
    var types: [String: OdooFieldType] = [:]
    for member in answer.structureValue ?? [] {
      types[member.name] = member.value["type"]?.stringValue.map(OdooFieldType.init(rawValue:))
    }
    return types
  }

  private static func expected(
    _ fields: [(name: String, type: OdooFieldType?)], of model: String, _ map: VersionMap
  ) -> [(own: String, name19: String, type: OdooFieldType?)] {
    var expected: [(own: String, name19: String, type: OdooFieldType?)] = []
    for (name, type) in fields {
      if let derived = map.derived(name, on: model) {
        expected += derived.reads.map { ($0, name, nil) }
      } else if let own = map.field(name, on: model) {
        expected.append((own, name, own == name ? type : nil))
      }
    }
    var seen: Set<String> = []
    return expected.filter { seen.insert($0.own).inserted }
  }
}

extension OdooModel {
  /// Odoo 19's names and the types that the model reads.
  fileprivate static var fields19: [(name: String, type: OdooFieldType?)] {
    fields.all.map { ($0.name, $0.type) }
  }
}

extension OdooFieldType {
  /// Whether a property for this type takes what a field of the other holds.
  fileprivate func isRead(from other: OdooFieldType) -> Bool {
    let texts: Set<OdooFieldType> = [.char, .text, .html, .selection]
    let numbers: Set<OdooFieldType> = [.float, .monetary]
    let ids: Set<OdooFieldType> = [.integer, .many2oneReference]
    let lists: Set<OdooFieldType> = [.one2many, .many2many]
    return self == other || [texts, numbers, ids, lists].contains { $0.isSuperset(of: [self, other]) }
  }
}
