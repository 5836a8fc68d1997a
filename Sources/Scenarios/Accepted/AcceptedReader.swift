/// Reads a file of accepted differences.
struct AcceptedReader {
  private typealias Entry = AcceptedDifferences.Entry

  static let keys: Set<String> = [
    "scenario", "model", "record", "field", "before", "after", "before_is", "after_is", "where", "only_in",
    "because",
  ]

  /// The entries, or nil after problems were added.
  func read(_ root: YAMLValue) -> AcceptedDifferences? {
    guard let map = root.mapping("a file of accepted differences", allowed: ["about", "accepted"]) else {
      return nil
    }
    _ = map["about"]?.text()
    guard let values = map.required("accepted")?.list("accepted differences", atLeast: 1) else { return nil }
    var entries: [Entry] = []
    var places: [Entry: SourcePosition] = [:]
    for value in values {
      guard let entry = entry(value) else { continue }
      var content = entry
      content.position = SourcePosition(file: "", line: 0, column: 0)
      content.because = ""
      if let first = places[content] {
        value.problem("the same difference is accepted at \(first.line):\(first.column) already")
      }
      places[content] = entry.position
      entries.append(entry)
    }
    return AcceptedDifferences(entries: entries)
  }

  private func entry(_ value: YAMLValue) -> Entry? {
    guard let map = value.mapping("an accepted difference", allowed: Self.keys) else { return nil }
    let model = map.required("model")?.text("a model, or 'scenario' for a verdict")
    let because = map.required("because").flatMap(reason)
    let entry = Entry(
      position: map.position, scenario: map["scenario"]?.text("a scenario's name"), model: model ?? "",
      record: map["record"]?.text("a record's key"), field: map["field"]?.text("a field"),
      before: map["before"]?.text("a value as the report shows it"),
      after: map["after"]?.text("a value as the report shows it"),
      beforeIs: map["before_is"]?.text("a field, or - and a field"),
      afterIs: map["after_is"]?.text("a field, or - and a field"),
      conditions: conditions(map["where"]),
      onlyIn: map["only_in"].flatMap { $0.word(AcceptedDifferences.Side.self) }, because: because ?? "")
    check(entry, map)
    return model == nil || because == nil ? nil : entry
  }

  /// `where: {display_type: tax}`.
  private func conditions(_ value: YAMLValue?) -> [String: String] {
    guard let map = value?.mapping("fields of the record and their values") else { return [:] }
    var conditions: [String: String] = [:]
    for (key, value) in map.all { conditions[key.value] = value.text("a value as the report shows it") }
    return conditions
  }

  private func reason(_ value: YAMLValue) -> String? {
    guard let text = value.text("the reason") else { return nil }
    guard text.contains(where: { !$0.isWhitespace }) else {
      value.problem("the reason is empty; say why this difference is right")
      return nil
    }
    return text
  }

  /// What must stand together, so that no entry accepts more than its reason speaks of.
  private func check(_ entry: Entry, _ map: YAMLMapping) {
    let sides = ["before", "before_is", "after", "after_is"]
    if map["only_in"] != nil, sides.contains(where: { map[$0] != nil }) {
      map.problem("'only_in' is about what the other run lacks, so there is no 'before' and no 'after'")
    }
    for side in ["before", "after"] where map[side] != nil && map["\(side)_is"] != nil {
      map.problem("give '\(side)' or '\(side)_is', not both")
    }
    if entry.model == "scenario" {
      if map["where"] != nil {
        map.problem("'where' is about the fields of a record, which a scenario is not")
      }
      let isVerdict =
        entry.field == "verdict" && entry.scenario != nil && entry.before != nil && entry.after != nil
      let isMissing = map["field"] == nil && map["only_in"] != nil && entry.scenario != nil
      if !isVerdict, !isMissing {
        map.problem(
          "for the model 'scenario' give 'scenario' and either 'field: verdict' with 'before' and 'after', "
            + "or 'only_in'")
      }
    } else if map["field"] == nil {
      if map["only_in"] == nil {
        map.problem("an accepted difference lacks 'field', or 'only_in' for a whole record")
      } else if map["record"] == nil || map["scenario"] == nil {
        map.problem("a record that only one run has is accepted by name: give 'scenario' and 'record'")
      }
    }
  }
}
