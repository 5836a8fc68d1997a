/// The Odoo a twin stands for.
///
/// 14 isn't offered yet: its snapshots and flows are to be measured first.
public struct TwinVersion: RawRepresentable, Sendable, Hashable, CustomStringConvertible {
  /// `19.0`
  public let rawValue: String

  public init(rawValue: String) { self.rawValue = rawValue }

  public static let v19 = TwinVersion(rawValue: "19.0")

  public var description: String { rawValue }

  var major: Int { Int(rawValue.prefix { $0 != "." }) ?? 0 }
}
