/// The names of one Odoo version.
///
/// `map[.saleOrderLineTaxes]` is `tax_ids` on 19 and `tax_id` on 14.
public struct VersionMap: Sendable {
  public let version: OdooVersion

  /// The versions that have names.
  public static let knownVersions: [OdooVersion] = [.v14, .v19]

  /// - Throws: `unsupportedVersion` for a version whose names nobody has measured.
  public init(_ version: OdooVersion) throws(OdooError) {
    guard Self.knownVersions.contains(version) else {
      throw OdooError(.unsupportedVersion(version), operation: "version")
    }
    self.init(known: version)
  }

  private init(known version: OdooVersion) { self.version = version }

  public static let v14 = VersionMap(known: .v14)
  public static let v19 = VersionMap(known: .v19)

  /// The name that this version has for it.
  public subscript(_ name: VersionedName) -> String {
    if let method = name.method { return version == .v14 ? method.v14 : method.v19 }
    guard let field = name.field else { return "" }
    return self.field(field.name, on: field.model) ?? field.name
  }
}
