import CommerceTypes

/// Holds values to rules, and keeps what was checked, what contradicts and what could not be checked.
struct Judge {
  private(set) var findings: [Finding] = []
  private(set) var checked: [Rule: Int] = [:]
  private(set) var unchecked: [Unchecked] = []
  private(set) var suspicion = Suspicion()
  private var skipped: Set<Unchecked> = []

  /// Holds an amount to a formula.
  ///
  /// `others` are formulas that Shopify might as well have used; `slack` is what roundings may add up to.
  mutating func hold(
    _ rule: Rule, _ left: Amount, to formula: Formula, or others: [Formula] = [],
    slack: ExactDecimal = .zero, symbols: String? = nil, money: String = "", remedy: String? = nil
  ) {
    checked[rule, default: 0] += 1
    let candidates = [formula] + others
    let holds = candidates.contains { (left.value - $0.value).magnitude <= slack }
    suspicion.note(holds: holds, [left.spot] + formula.spots)
    guard !holds else { return }
    let value = Self.shown(formula.value, like: left.written)
    let calculation = formula.shown == value ? value : "\(formula.shown) = \(value)"
    report(
      rule, at: left.spot,
      "\(left.spot.name) \(left.written) ≠ \(symbols ?? Self.rightSide(rule)) = \(calculation)\(money)",
      remedy: remedy ?? "Shopify would say \(value) here, or one of the other amounts is wrong",
      operands: formula.spots)
  }

  /// Holds something that is no sum.
  mutating func require(
    _ rule: Rule, _ holds: Bool, at spot: Spot, _ message: @autoclosure () -> String,
    remedy: @autoclosure () -> String, operands: [Spot] = []
  ) {
    checked[rule, default: 0] += 1
    // That a value is possible at all, or well written, does not speak for it.
    guard !holds else { return }
    suspicion.note(holds: false, [spot] + operands)
    report(rule, at: spot, message(), remedy: remedy(), operands: operands)
  }

  /// Counts a check that held, for rules that report many places at once.
  mutating func held(_ rule: Rule, _ spots: [Spot]) {
    checked[rule, default: 0] += 1
    suspicion.note(holds: true, spots)
  }

  /// Says that a rule could not be checked, once for each place.
  mutating func skip(_ rule: Rule, at spot: Spot, because reason: String) {
    let missing = Unchecked(rule: rule, place: spot.place, reason: reason)
    if skipped.insert(missing).inserted { unchecked.append(missing) }
  }

  private mutating func report(
    _ rule: Rule, at spot: Spot, _ message: String, remedy: String, operands: [Spot]
  ) {
    let places = operands.map(\.place)
    let finding = Finding(
      rule: rule, place: spot.place, message: rule.equation.map { "\($0) \(message)" } ?? message,
      remedy: remedy,
      operands: places.enumerated().filter { index, place in
        place != spot.place && places.firstIndex(of: place) == index
      }.map(\.element))
    if !findings.contains(finding) { findings.append(finding) }
  }

  /// What stands right of the equals sign in the rule.
  private static func rightSide(_ rule: Rule) -> String {
    guard let sign = rule.states.firstRange(of: " = ") else { return rule.states }
    return String(rule.states[sign.upperBound...])
  }

  /// The value with as many digits behind the point as the other one has.
  static func shown(_ value: ExactDecimal, like written: String) -> String {
    let fraction = written.split(separator: ".", omittingEmptySubsequences: false).dropFirst().first
    return value.formatted(minimumDigits: min(fraction?.count ?? 0, 6))
  }
}
