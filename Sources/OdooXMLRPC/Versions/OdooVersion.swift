/// A version of Odoo: 19.0, or saas~18.2.
public struct OdooVersion: Sendable, Hashable, Comparable, CustomStringConvertible {
  public let major: Int
  public let minor: Int

  public init(_ major: Int, _ minor: Int = 0) {
    self.major = major
    self.minor = minor
  }

  /// Reads `server_serie`: `14.0`, `19.0`, `saas~18.2`.
  public init?(serie: String) {
    let digits = serie.split(separator: "~").last ?? ""
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count >= 2, let major = Int(parts[0]), let minor = Int(parts[1].prefix { $0.isNumber })
    else { return nil }
    self.init(major, minor)
  }

  public static let v14 = OdooVersion(14)
  public static let v15 = OdooVersion(15)
  public static let v16 = OdooVersion(16)
  public static let v17 = OdooVersion(17)
  public static let v18 = OdooVersion(18)
  public static let v19 = OdooVersion(19)

  public static func < (left: OdooVersion, right: OdooVersion) -> Bool {
    (left.major, left.minor) < (right.major, right.minor)
  }

  public var description: String { "\(major).\(minor)" }
}
