import OdooXMLRPC

/// What ``Preparation/run()`` would do in an Odoo, before it does it.
public struct PreparationPlan: Sendable, Hashable {
  /// Records that it would make.
  public var made: [String]
  /// Records and settings that it would change, each with what it is now.
  public var changed: [String]
  /// What it sets anew on every run, since it can't be read back.
  public var renewed: [String]
  /// What is there already and stays as it is.
  public var present: [String]
  /// What only a person can settle.
  public var conflicts: [PreparationGap]

  /// Whether scenarios can be played as it is.
  public var isReady: Bool { made.isEmpty && changed.isEmpty && conflicts.isEmpty }

  public init(
    made: [String] = [], changed: [String] = [], renewed: [String] = [], present: [String] = [],
    conflicts: [PreparationGap] = []
  ) {
    self.made = made
    self.changed = changed
    self.renewed = renewed
    self.present = present
    self.conflicts = conflicts
  }
}

extension Preparation {
  /// Looks what ``run()`` would make and change; reads only.
  public func plan() async throws -> PreparationPlan {
    let odoo = try await PreparedOdoo(client)
    var plan = PreparationPlan()
    for requirement in requirements {
      switch try await requirement.state(in: odoo) {
      case .met:
        plan.present.append(requirement.subject)
        if requirement is ConnectorUserRequirement {
          plan.renewed.append("the password of \(requirement.subject)")
        }
      case .absent: plan.made.append(requirement.subject)
      case .missing(let problem): plan.changed.append("\(requirement.subject): now \(problem)")
      case .conflict(let problem, let remedy):
        plan.conflicts.append(
          PreparationGap(subject: requirement.subject, problem: problem, remedy: remedy))
      }
    }
    return plan
  }
}
