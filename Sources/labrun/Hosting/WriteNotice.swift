import OdooXMLRPC
import Scenarios

/// What a command is about to write to a real Odoo; told on standard error before the first write.
struct WriteNotice {
  var target: LabTarget
  var client: OdooClient

  /// For `run` and `sweep`: about how many records of which model, by what mark they are found, and on what settings.
  func tell(_ plan: WritePlan, settings: [SettingReport], token: String) async throws {
    let plays = plan.plays == 1 ? "1 scenario" : "\(plan.plays) scenarios"
    var lines = [try await heading(), "  \(plays) will leave about:"]
    let width = plan.items.map { String($0.count).count }.max() ?? 0
    for item in plan.items {
      let count = String(item.count)
      lines.append(
        "    \(String(repeating: " ", count: width - count.count))\(count) \(item.model)  (\(item.name))")
    }
    lines.append("  order names and SKUs hold -\(token), e-mails .\(token): that finds them again")
    lines.append("  posted entries and done transfers can't be deleted in Odoo: use a copy of your database")
    if !settings.isEmpty {
      let told = settings.map { "\($0.name) \($0.value)" }.joined(separator: ", ")
      lines.append("  no setting is changed; as they are: \(told)")
    }
    StandardStreams.progress(lines.joined(separator: "\n"))
  }

  /// For `prepare`: what it makes, and what it changes with what that is now.
  func tell(_ plan: PreparationPlan) async throws {
    StandardStreams.progress((try await heading() + "\n") + Self.text(of: plan))
  }

  static func text(of plan: PreparationPlan) -> String {
    var lines: [String] = []
    for (word, subjects) in [
      ("would make  ", plan.made), ("would change", plan.changed), ("would renew ", plan.renewed),
    ] {
      lines += subjects.map { "  \(word) \($0)" }
    }
    lines += plan.conflicts.map { "  to settle    \($0)" }
    if plan.made.isEmpty, plan.changed.isEmpty { lines.append("  nothing to make or to change") }
    lines.append("  \(plan.present.count) are there already and stay as they are")
    return lines.joined(separator: "\n")
  }

  private func heading() async throws -> String {
    """
    labrun: this writes to the database \(target.database) at \(target.odooURL), Odoo \(try await client.version()), \
    as \(target.labLogin) and \(target.connectorLogin)
    """
  }
}
