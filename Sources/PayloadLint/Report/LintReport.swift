import GraphQLLanguage

/// What was found in one payload.
public struct LintReport: Sendable {
  /// What the payload tells of.
  public let subjects: [Subject]
  /// Its contradictions, in the order they stand in the text.
  public let findings: [Finding]
  /// How often each rule was checked.
  public let checked: [Rule: Int]
  /// What could not be checked, and why.
  public let unchecked: [Unchecked]
  /// The values that most findings have in common, and fewest equations that hold: the likeliest to be wrong.
  public let suspects: [Place]

  init(subjects: [Subject], _ judge: Judge, ignoring ignored: Set<String>) {
    func counts(_ rule: Rule) -> Bool {
      !ignored.contains(rule.id) && !(rule.equation.map { ignored.contains($0) } ?? false)
    }
    self.subjects = subjects
    findings = judge.findings.filter { counts($0.rule) }.enumerated().sorted { left, right in
      let (one, other) = (left.element.place.location, right.element.place.location)
      return (one.line, one.column, left.offset) < (other.line, other.column, right.offset)
    }.map(\.element)
    checked = judge.checked.filter { counts($0.key) }
    unchecked = judge.unchecked.filter { counts($0.rule) }
    suspects = findings.isEmpty ? [] : judge.suspicion.suspects
  }

  /// How many equations were checked.
  public var equations: Int { count(.equation) }

  /// How many statuses were checked.
  public var statuses: Int { count(.status) }

  /// How many values were checked for how they are written.
  public var forms: Int { count(.form) }

  private func count(_ kind: Rule.Kind) -> Int {
    checked.filter { $0.key.kind == kind }.values.reduce(0, +)
  }

  /// Whether enough was checked to call it clean: of orders, refunds and drafts more than how values are written.
  var provesSomething: Bool {
    if equations + statuses > 0 { return true }
    return forms > 0 && subjects.allSatisfy(\.isComplete)
  }
}
