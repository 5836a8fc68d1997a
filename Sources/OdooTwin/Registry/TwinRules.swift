/// What differs between the Odoos the twin stands for, as data.
///
/// Code asks for one of these, never for a version: `env.rules.core.…` for the ORM and its services, `env.names.…`
/// for what the flows call things.
struct TwinRules: Sendable {
  let version: TwinVersion
  let core: CoreRules
  let names: FlowNames

  static let v14 = TwinRules(version: .v14, core: .v14, names: .v14)
  static let v19 = TwinRules(version: .v19, core: .v19, names: .v19)

  /// The rules of a version; nil for one that wasn't measured.
  init?(_ version: TwinVersion) {
    switch version {
    case .v14: self = .v14
    case .v19: self = .v19
    default: return nil
    }
  }

  private init(version: TwinVersion, core: CoreRules, names: FlowNames) {
    self.version = version
    self.core = core
    self.names = names
  }
}

extension Environment {
  var rules: TwinRules { transaction.database.rules }
  /// What the flows call things.
  var names: FlowNames { transaction.database.rules.names }
}
