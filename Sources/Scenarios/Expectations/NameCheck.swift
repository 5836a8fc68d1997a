import OdooXMLRPC

/// Checks, before anything runs, that the target has every model and field that a scenario names.
struct NameCheck {
  let catalog: FieldCatalog
  let scenario: LoadedScenario

  /// A problem for every unknown name.
  func problems() async throws(OdooError) -> [ScriptProblem] {
    var problems: [ScriptProblem] = []
    var captured: [String: String] = [:]
    for expectation in scenario.scenario.expectations {
      guard case .odoo(let odoo) = expectation.subject else { continue }
      let model = odoo.model.value
      guard try await catalog.fields(of: model) != nil else {
        problems.append(problem("Odoo has no model '\(model)'", odoo.model.position))
        continue
      }
      for condition in odoo.conditions {
        problems += try await check(condition.field, condition.value, from: model, captured)
      }
      for field in odoo.fields + odoo.sums {
        problems += try await check(field.field, field.value, from: model, captured)
      }
      if let lines = odoo.lines {
        guard let source = LineSource(of: model) else {
          problems.append(problem("'lines' is not known for \(model)", lines.position))
          continue
        }
        for field in lines.value.flatMap(\.value) {
          problems += try await check(field.field, field.value, from: source.model, captured)
        }
      }
      if odoo.order != nil, OrderScope.field(of: model) == nil {
        problems.append(problem("'of' is not known for \(model); use 'where'", odoo.model.position))
      }
      if let name = odoo.capture { captured[name] = model }
    }
    return problems
  }

  private func check(
    _ field: Located<String>, _ value: Located<ExpectedValue>, from model: String,
    _ captured: [String: String]
  ) async throws(OdooError) -> [ScriptProblem] {
    switch try await FieldPath.resolve(field.value, from: model, in: catalog) {
    case .failure(let unknown): return [problem(unknown.message, field.position)]
    case .success(let path): return try await check(value, path.field.relation, captured)
    }
  }

  private func check(
    _ value: Located<ExpectedValue>, _ relation: String?, _ captured: [String: String]
  ) async throws(OdooError) -> [ScriptProblem] {
    var problems: [ScriptProblem] = []
    switch value.value {
    case .capture(let name, let field):
      guard let model = captured[name] else { break }
      if case .failure(let unknown) = try await FieldPath.resolve(field, from: model, in: catalog) {
        problems.append(problem(unknown.message, value.position))
      }
    case .natural(let keys):
      guard let relation else { return [problem("only a relation is found by its fields", value.position)] }
      for key in keys { problems += try await check(key.field, key.value, from: relation, captured) }
    case .oneOf(let items), .list(let items):
      for item in items { problems += try await check(item, relation, captured) }
    case .text, .reference, .contains, .isSet: break
    }
    return problems
  }

  private func problem(_ message: String, _ position: SourcePosition) -> ScriptProblem {
    let index = position.line - 1
    return ScriptProblem(
      position: position, message: message,
      sourceLine: scenario.sourceLines.indices.contains(index) ? scenario.sourceLines[index] : nil)
  }
}
