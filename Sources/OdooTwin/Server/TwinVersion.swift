/// The Odoo a twin stands for: one of those that were measured.
public struct TwinVersion: RawRepresentable, Sendable, Hashable, CustomStringConvertible {
  /// `19.0`
  public let rawValue: String

  public init(rawValue: String) { self.rawValue = rawValue }

  public static let v14 = TwinVersion(rawValue: "14.0")
  public static let v19 = TwinVersion(rawValue: "19.0")

  /// The versions a twin can be, oldest first.
  public static let all: [TwinVersion] = [.v14, .v19]

  public var description: String { rawValue }

  /// 19 of `19.0`; 0 for what isn't a version.
  public var major: Int { Int(rawValue.prefix { $0 != "." }) ?? 0 }

  /// The database a twin of this version starts with: `lab19`.
  public var databaseName: String { "lab\(major)" }
}
