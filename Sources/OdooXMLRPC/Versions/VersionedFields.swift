/// The field differences of one version, by either name.
struct VersionedFields: Sendable {
  struct Key: Hashable, Sendable {
    let model: String
    let name: String
  }

  let byName19: [Key: FieldDifference]
  let byOwnName: [Key: FieldDifference]

  init(major: Int) {
    let rows = FieldDifference.all.filter { $0.versions.contains(major) }
    byName19 = Dictionary(
      rows.map { (Key(model: $0.model, name: $0.name19), $0) }, uniquingKeysWith: { first, _ in first })
    byOwnName = Dictionary(
      rows.compactMap { row in row.own.map { (Key(model: row.model, name: $0), row) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// By major version.
  static let all: [Int: VersionedFields] = Dictionary(
    uniqueKeysWithValues: VersionMap.knownVersions.map { ($0.major, VersionedFields(major: $0.major)) })
}
