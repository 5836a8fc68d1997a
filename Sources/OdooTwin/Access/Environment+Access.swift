extension Environment {
  /// The uid that may do everything: OdooBot.
  static let superuser = 1

  /// Refuses what the user's groups don't allow on a model; models without any rule are
  /// the administrators' alone.
  ///
  /// Administrators (`base.group_system`) may do everything here; Odoo gives admin each application's rights.
  func check(_ operation: AccessOperation, on name: String) throws {
    guard !isElevated, uid != Self.superuser else { return }
    let model = try self.model(name)
    let permitted = behaviours[name].lazy.compactMap { $0.permits(operation, in: self) }.first
    guard permitted != true, permitted == false || !allows(operation, on: name) else { return }
    throw TwinError.access(
      AccessMessage(
        operation, model, registry, rules(on: name),
        repeatsGroups: rules.core.repeatsGroups
      ).text)
  }

  /// True when the user's groups allow the operation on the model.
  func allows(_ operation: AccessOperation, on name: String) -> Bool {
    if isElevated || uid == Self.superuser { return true }
    let groups = groupNames
    if groups.contains("base.group_system") { return true }
    return rules(on: name).contains { rule in
      rule.operations.contains(operation) && rule.group.map(groups.contains) ?? true
    }
  }

  /// The snapshot's rules and those made as records.
  private func rules(on name: String) -> [AccessRule] {
    let measured = registry.access.filter { $0.model == name }
    let table = database[table: "ir.model.access"]
    let made = table.ids.compactMap { id -> AccessRule? in
      guard let row = table[id], let target = row["model_id"]?.id,
        database[table: "ir.model"][target]?["model"]?.text == name
      else { return nil }
      let operations = AccessOperation.allCases.filter { row["perm_" + $0.rawValue]?.bool == true }
      return AccessRule(
        model: name, group: row["group_id"]?.id.flatMap { groupName($0) }, operations: Set(operations))
    }
    return measured + made
  }

  /// External ids of the user's groups, with all they imply.
  var groupNames: Set<String> {
    let link = registry["res.users"]?.fields[rules.core.groupsField]?.link
    let own = link.flatMap { database.links[$0.table]?.targets(of: uid, column: $0.column) } ?? []
    var names = Set(own.compactMap { groupName($0) })
    var queue = Array(names)
    while let name = queue.popLast() {
      for implied in registry.groups.first(where: { $0.xml == name })?.implies ?? []
      where names.insert(implied).inserted {
        queue.append(implied)
      }
    }
    return names
  }

  private func groupName(_ id: Int) -> String? { registry.groups.first { $0.id == id }?.xml }
}
