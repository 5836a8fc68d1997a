/// The names of one Odoo version.
///
/// `map[.saleOrderLineTaxes]` is `tax_ids` on 19 and `tax_id` before. Odoo 14 and 19 were measured; what is said of 15
/// to 18 comes from their sources: see ``evidence``.
public struct VersionMap: Sendable {
  public let version: OdooVersion
  private let fields: VersionedFields

  /// The versions that have names.
  public static let knownVersions: [OdooVersion] = [.v14, .v15, .v16, .v17, .v18, .v19]

  /// - Throws: `unsupportedVersion` for a version whose names nobody has measured or read.
  public init(_ version: OdooVersion) throws(OdooError) {
    guard Self.knownVersions.contains(version) else {
      throw OdooError(.unsupportedVersion(version), operation: "version")
    }
    self.init(known: version)
  }

  private init(known version: OdooVersion) {
    self.version = version
    self.fields = VersionedFields.all[version.major] ?? VersionedFields(major: version.major)
  }

  public static let v14 = VersionMap(known: .v14)
  public static let v19 = VersionMap(known: .v19)

  /// How this version is known as a whole.
  public var evidence: Evidence { [.v14, .v19].contains(version) ? .measured : .documented }

  /// False for the version whose words are everybody's.
  var needsTranslation: Bool { version != .v19 }

  /// The name that this version has for it.
  public subscript(_ name: VersionedName) -> String {
    if let method = name.method { return method.until >= version.major ? method.own : method.v19 }
    guard let field = name.field else { return "" }
    return self.field(field.name, on: field.model) ?? field.name
  }

  /// The difference that this version has in a field, by 19's name.
  func difference(_ name19: String, on model: String) -> FieldDifference? {
    fields.byName19[VersionedFields.Key(model: model, name: name19)]
  }

  /// The difference that this version has in a field, by its own name.
  func difference(own name: String, on model: String) -> FieldDifference? {
    fields.byOwnName[VersionedFields.Key(model: model, name: name)]
  }

  /// All differences of a model, in the order of 19's names.
  func differences(of model: String) -> [FieldDifference] {
    fields.byName19.values.filter { $0.model == model }.sorted { $0.name19 < $1.name19 }
  }
}
