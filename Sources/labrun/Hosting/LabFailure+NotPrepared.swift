import Scenarios

extension LabFailure {
  /// An Odoo that lacks what the scenarios need; each gap tells its own remedy.
  static func notPrepared(_ gaps: [PreparationGap], _ target: LabTarget) -> LabFailure {
    LabFailure(
      status: .unreachable,
      message: "\(target.database) at \(target.odooURL) is not prepared:\n"
        + gaps.map { "  - \($0)" }.joined(separator: "\n"),
      remedy:
        "labrun prepare --odoo \(target.odooURL) --db \(target.database) --confirm-db \(target.database)")
  }

  /// As above, where the plan has been told already.
  static func notPrepared(_ plan: PreparationPlan, _ target: LabTarget) -> LabFailure {
    let open = plan.made.count + plan.changed.count
    let settle = plan.conflicts.isEmpty ? "" : ", and \(plan.conflicts.count) to settle by hand"
    return LabFailure(
      status: .unreachable,
      message:
        "\(target.database) at \(target.odooURL) is not prepared: \(open) things to make or change\(settle)",
      remedy:
        "labrun prepare --odoo \(target.odooURL) --db \(target.database) --confirm-db \(target.database)")
  }
}

extension Preparation {
  /// The preparation of a host for the profiles of these scenarios, each once.
  init(_ host: OdooHost, _ scenarios: [LoadedScenario]) {
    var profiles: [Profile] = []
    for loaded in scenarios where !profiles.contains(loaded.profile) { profiles.append(loaded.profile) }
    self.init(
      client: host.labClient, profiles: profiles, connectorLogin: host.target.connectorLogin,
      connectorPassword: host.target.connectorPassword)
  }
}
