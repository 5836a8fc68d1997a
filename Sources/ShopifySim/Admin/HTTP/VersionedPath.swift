/// The version that a path asks for, the one that answers, and what is asked for.
struct VersionedPath: Sendable {
  /// As the path has it; nil when it has none.
  let requested: String?
  let effective: AdminSchema.Version
  /// What follows the version: `["orders", "1"]`, `["graphql"]`.
  let resource: [String]

  /// `["admin", "api", "2026-07", …]`, `["admin", "api", …]` or `["admin", …]`; without a version the oldest that is
  /// served answers. Evidence: documented.
  init(_ parts: [String]) {
    var rest = parts.dropFirst()
    if rest.first == "api" { rest.removeFirst() }
    if let first = rest.first,
      AdminSchema.isVersion(first) || first == "unstable"
        || rest.count > 1 && parts[1] == "api" && !Self.isResource(first)
    {
      requested = first
      effective = AdminSchema.effective(first)
      rest.removeFirst()
    } else {
      requested = nil
      effective = AdminSchema.oldest
    }
    resource = Array(rest)
  }

  /// A path with its version: the one that it asks for, or else the one that answers.
  func canonical(_ path: String) -> String {
    guard requested == nil, path.hasSuffix(".json") else { return path }
    return "/admin/api/\(effective.name)/\(resource.joined(separator: "/")).json"
  }

  /// Letters and underscores, as resources are written; a version has digits.
  private static func isResource(_ text: String) -> Bool {
    text.allSatisfy { $0.isLetter || $0 == "_" }
  }

  /// The version that answered, and a warning when it isn't the one asked for. Evidence: documented; the warning's name
  /// and text are assumed.
  var headers: [(name: String, value: String)] {
    var headers = [(name: "X-Shopify-API-Version", value: effective.name)]
    if let requested, requested != effective.name {
      headers.append(
        (
          "X-Shopify-API-Version-Warning",
          "The requested API version is not served; \(effective.name) answered instead."
        ))
    }
    return headers
  }
}
