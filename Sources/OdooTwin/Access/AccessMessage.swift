/// What Odoo says when a user's groups don't allow an operation.
struct AccessMessage {
  let text: String

  /// `repeatsGroups`: a group is named once for each rule that grants it.
  init(
    _ operation: AccessOperation, _ model: Model, _ registry: Registry, _ rules: [AccessRule],
    repeatsGroups: Bool
  ) {
    let verb =
      switch operation {
      case .read: "access"
      case .write: "modify"
      case .create: "create"
      case .unlink: "delete"
      }
    let names = rules.filter { $0.operations.contains(operation) }
      .compactMap { rule in registry.groups.first { $0.xml == rule.group }?.name }
    // Groups of an application (`Sales/Administrator`) come first.
    let ordered = (repeatsGroups ? names : Array(Set(names))).sorted {
      ($0.contains("/") && !$0.contains(" / ") ? 0 : 1, $0) < (
        $1.contains("/") && !$1.contains(" / ") ? 0 : 1, $1
      )
    }
    let groups = ordered.map { "\t- \($0)" }.joined(separator: "\n")
    let reason =
      groups.isEmpty
      ? "No group currently allows this operation."
      : "This operation is allowed for the following groups:\n\(groups)"
    text = """
      You are not allowed to \(verb) '\(model.title)' (\(model.name)) records.

      \(reason)

      Contact your administrator to request access if necessary.
      """
  }
}
