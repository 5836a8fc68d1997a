/// One database, as a value: a copy of it is a snapshot, a transaction or a new database.
struct Database: Sendable {
  var name: String
  var registry: Registry
  let behaviours: BehaviourRegistry
  let rules: TwinRules
  private(set) var tables: [String: Table] = [:]
  var links: [String: LinkTable] = [:]
  /// Rows of `ir.model.data` by `module.name`.
  var externalIDs: [String: Int] = [:]
  /// Models by external ids that a refused `load` asked for: Odoo still knows the name, without an id.
  var staleNames: [String: String] = [:]
  /// Codes a context may name as `lang`.
  var languages: Set<String> = ["en_US"]
  /// Passwords by user.
  var passwords: [Int: String] = [:]
  /// Digits by the name of a `decimal.precision`.
  var precisions: [String: Int] = [:]
  /// Running numbers by purpose, for document names.
  var counters: [String: Int] = [:]

  init(name: String, registry: Registry, behaviours: BehaviourRegistry, rules: TwinRules) {
    self.name = name
    self.rules = rules
    self.registry = registry
    self.behaviours = behaviours
  }

  subscript(table model: String) -> Table {
    get { tables[model] ?? Table(indexed: registry.indexed[model] ?? []) }
    _modify {
      var table = tables.removeValue(forKey: model) ?? Table(indexed: registry.indexed[model] ?? [])
      defer { tables[model] = table }
      yield &table
    }
  }
}
