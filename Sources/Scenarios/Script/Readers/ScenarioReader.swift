/// Reads a scenario file, once its shop and profile are known.
struct ScenarioReader {
  static let keys: Set<String> = [
    "scenario", "about", "tags", "shop", "given", "when", "then", "always",
  ]

  let names: ScenarioNames

  /// The scenario; whether it can be used is for the context's problems to say.
  func read(_ map: YAMLMapping, file: String) -> Scenario? {
    let name = map.required("scenario")?.text("the scenario's name")
    let tags = map["tags"]?.list("tags")?.compactMap { $0.text("a tag") }
    let about = map["about"]?.text()
    let given = map["given"].flatMap { GivenReader(names: names).read($0) } ?? Given()
    let steps = map.required("when")?.list("steps", atLeast: 1)?.compactMap {
      StepReader(names: names).read($0)
    }
    names.steps = steps ?? []
    let expectations = map.required("then")?.list("expectations", atLeast: 1)?.compactMap {
      ExpectationReader(names: names).read($0)
    }
    let exceptions = map["always"].flatMap(readAlways) ?? []
    guard let name, let steps, let expectations else { return nil }
    return Scenario(
      name: name, file: file, about: about, tags: tags ?? [], shopName: names.shop.name,
      position: map.position, given: given, steps: steps, expectations: expectations, exceptions: exceptions)
  }

  /// `all`, or `{except: [{invariant: …, because: …}]}`.
  private func readAlways(_ value: YAMLValue) -> [InvariantException]? {
    guard value.isMapping else {
      guard let text = value.text("'all' or {except: [...]}") else { return nil }
      if text != "all" { value.problem("'all' or {except: [...]} is wanted here, found '\(text)'") }
      return []
    }
    let known = InvariantName.allCases.map(\.rawValue)
    return value.mapping("always", allowed: ["except"])?.required("except")?.list("exceptions", atLeast: 1)?
      .compactMap { item in
        guard let map = item.mapping("an exception", allowed: ["invariant", "because"]) else { return nil }
        let reason = map.required("because")?.text("the reason")
        guard let nameValue = map.required("invariant"), let name = nameValue.text("an invariant's name")
        else {
          return nil
        }
        guard known.contains(name) else {
          nameValue.problem("unknown invariant '\(name)'" + Spelling.hint(for: name, among: known))
          return nil
        }
        guard let reason else { return nil }
        return InvariantException(name: name, reason: reason, position: item.position)
      }
  }
}
