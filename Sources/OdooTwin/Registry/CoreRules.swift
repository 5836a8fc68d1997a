/// How a version's ORM and its services differ.
struct CoreRules: Sendable {
  /// The field of `res.users` that holds a user's groups.
  let groupsField: String

  static let v14 = CoreRules(groupsField: "groups_id")
  static let v19 = CoreRules(groupsField: "group_ids")
}
