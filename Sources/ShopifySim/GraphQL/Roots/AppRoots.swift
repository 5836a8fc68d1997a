import GraphQLLanguage

/// The roots about the asking app.
extension QueryRoot {
  /// `currentAppInstallation`, and the same as `appInstallation`; nil for other fields.
  func installation(_ field: CollectedField) throws(ExecutionError) -> ResolvedValue? {
    switch field.name {
    case "currentAppInstallation": return .object(AppInstallationObject(reading: reading))
    case "appInstallation":
      guard field.argument("id")?.stringValue != nil else {
        return .object(AppInstallationObject(reading: reading))
      }
      let gid = try field.requiredID("id", type: "AppInstallation")
      return .optional(gid.number == reading.app.id ? AppInstallationObject(reading: reading) : nil)
    default: return nil
    }
  }
}

extension MutationRoot {
  /// `appRevokeAccessScopes`; nil for other fields. Evidence: documented.
  func installation(_ field: CollectedField) throws(ExecutionError) -> ResolvedValue? {
    guard field.name == "appRevokeAccessScopes" else { return nil }
    let input = MutationInput(field)
    let wanted = input.texts("scopes") ?? []
    try input.finish()
    let granted = store.app.scopes.handles
    if let unknown = wanted.first(where: { !granted.contains($0) }) {
      return .object(
        PayloadObject(
          field,
          refused: [
            UserErrorObject(
              field: ["scopes"], message: "The requested list of scopes to revoke includes invalid handles.",
              code: ScopeTable.handles.contains(unknown)
                ? "CANNOT_REVOKE_UNDECLARED_SCOPES" : "UNKNOWN_SCOPES")
          ]))
    }
    store.changeApp { $0.scopes.revoke(wanted) }
    return .object(
      PayloadObject(field, ["revoked": .list(wanted.map(AccessScopeObject.init))]))
  }
}
