import Scenarios

/// A comparison of two runs for people: what nobody expected, by cause; then what is accepted, and how much was compared.
public struct DiffText: Sendable {
  private let style: Style

  /// How many differences of one cause are listed before the rest is only counted.
  private let limit: Int

  /// Coloured with ANSI sequences only when asked.
  public init(coloured: Bool = false, limit: Int = 100) {
    style = Style(isColoured: coloured)
    self.limit = limit
  }

  /// The whole comparison, with a line break at the end.
  public func render(_ diff: RunDiff) -> String {
    var parts = [heading(diff)]
    parts += groups(diff.unexpected).map { unexpected($0) }
    let accepted = acceptedPart(diff)
    if !accepted.isEmpty { parts.append(accepted) }
    let warnings =
      diff.unused.map { "\($0.position): no difference matches this entry; take it out: \($0.because)" }
      + diff.warnings
    if !warnings.isEmpty {
      parts.append(
        warnings.map { "\(style.bold("warning:", .yellow)) \(Style.printable($0))" }.joined(separator: "\n"))
    }
    parts.append(closing(diff))
    return parts.joined(separator: "\n\n") + "\n"
  }

  private func heading(_ diff: RunDiff) -> String {
    func line(_ word: String, _ run: RunIdentity) -> String {
      let odoo = run.odooVersion.map { "Odoo \($0)" } ?? "Odoo (never reached)"
      let text =
        "\(odoo) at \(run.odooURL), database \(run.odooDatabase), run \(run.runToken) of \(run.started)"
      return style.bold(word) + Style.printable(text)
    }
    var lines = [line("before  ", diff.before), line("after   ", diff.after)]
    for setting in diff.settings {
      lines.append(
        style.bold("setting ")
          + Style.printable("\(setting.name): \(setting.before) → \(setting.after)  (\(setting.field))"))
    }
    return lines.joined(separator: "\n")
  }

  private struct Group {
    var cause: DifferenceCause?
    var differences: [Difference]
  }

  /// By cause, in the table's order; what has none comes first, for it is what a reader must look at.
  private func groups(_ differences: [Difference]) -> [Group] {
    let byCause = Dictionary(grouping: differences, by: \.cause)
    let known = DifferenceCause.all.compactMap { cause in
      byCause[cause.name].map { Group(cause: cause, differences: $0) }
    }
    return (byCause[nil].map { [Group(cause: nil, differences: $0)] } ?? []) + known
  }

  private func unexpected(_ group: Group) -> String {
    let noun = group.differences.count == 1 ? "difference" : "differences"
    let title = group.cause?.title ?? "without a known cause"
    var lines = [
      "\(style.bold("unexpected:", .red)) \(style.bold(title)) (\(group.differences.count) \(noun))"
    ]
    if let advice = group.cause?.advice { lines.append("  \(style.coloured("=", .blue)) \(advice)") }
    var place = ""
    for difference in group.differences.prefix(limit) {
      let here = Self.place(of: difference)
      if here != place { lines.append("  \(style.coloured("-->", .blue)) \(Style.printable(here))") }
      place = here
      lines += Self.lines(of: difference).map { "      \(Style.printable($0))" }
    }
    if group.differences.count > limit {
      lines.append("      and \(group.differences.count - limit) more; --format json lists them all")
    }
    return lines.joined(separator: "\n")
  }

  private static func place(of difference: Difference) -> String {
    difference.scenario + (difference.order.map { " · order \($0)" } ?? "")
  }

  private static func lines(of difference: Difference) -> [String] {
    let model = FieldWords.model(difference.model)
    let record = difference.record.map { "\(model) \($0)" } ?? model
    let amount = difference.amount.map { "  \($0)" } ?? ""
    let name = difference.field.map { "  (\(difference.model) \($0))" } ?? "  (\(difference.model))"
    let field = difference.field.map(FieldWords.field) ?? ""
    let text =
      switch difference.kind {
      case .verdict: "verdict: \(shown(difference.before)) → \(shown(difference.after))"
      case .scenario, .reading:
        difference.before == nil
          ? "only in the second run: \(shown(difference.after))"
          : "only in the first run: \(shown(difference.before))"
      case .record:
        difference.before == nil
          ? "appeared: \(record): \(shown(difference.after))\(amount)\(name)"
          : "vanished: \(record): \(shown(difference.before))\(amount)\(name)"
      case .value:
        "\(record): \(field): \(shown(difference.before)) → \(shown(difference.after))\(amount)\(name)"
      case .field:
        difference.before == nil
          ? "\(record): \(field): only in the second run: \(shown(difference.after))\(name)"
          : "\(record): \(field): only in the first run: \(shown(difference.before))\(name)"
      }
    return [text]
      + difference.notes.flatMap { note in
        note.split(separator: "\n").enumerated().map { ($0.offset == 0 ? "  = " : "    ") + $0.element }
      }
  }

  private static func shown(_ value: String?) -> String {
    guard let value, !value.isEmpty else { return "nothing" }
    return value.count > 200 ? value.prefix(200) + "…" : value
  }

  /// One line per entry of the file, with how much it covers.
  private func acceptedPart(_ diff: RunDiff) -> String {
    let accepted = diff.differences.compactMap(\.accepted)
    let counts = Dictionary(grouping: accepted, by: \.position).mapValues(\.count)
    var told: Set<SourcePosition> = []
    return accepted.filter { told.insert($0.position).inserted }.map { entry in
      let count = counts[entry.position] ?? 0
      return "\(style.bold("accepted:", .green)) \(count) × \(Style.printable(entry.because))"
        + Style.printable("  (\(entry.position))")
    }.joined(separator: "\n")
  }

  private func closing(_ diff: RunDiff) -> String {
    let compared = diff.compared
    let unexpected = diff.unexpected.count
    let accepted = diff.differences.count - unexpected
    let found =
      unexpected == 0
      ? style.bold("no unexpected difference", .green)
      : style.bold("\(unexpected) unexpected difference\(unexpected == 1 ? "" : "s")", .red)
    let scenarios =
      compared.observed == compared.scenarios
      ? "\(compared.scenarios)" : "\(compared.observed) of \(compared.scenarios)"
    var line = "compared \(scenarios) scenarios, \(compared.records) records, \(compared.fields) fields: "
    line += "\(found), \(accepted) accepted"
    if compared.records == 0 {
      line += "; no record was compared, so this proves nothing"
    } else if diff.isIncomplete {
      line += "; what was not read proves nothing"
    }
    return line + " · exit \(diff.exitStatus.rawValue)"
  }
}
