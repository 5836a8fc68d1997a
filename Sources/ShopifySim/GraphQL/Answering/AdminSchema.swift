import Foundation
import GraphQLLanguage
import Synchronization

/// The Admin API's schemas, carried with the module.
enum AdminSchema {
  /// The versions there are, oldest first.
  static let names = ["2026-01", "2026-07"]
  /// The version of what has no version of its own.
  static var newest: Version { Version(name: names[names.count - 1]) }
  static var oldest: Version { Version(name: names[0]) }

  /// A version that is served.
  struct Version: Sendable, Hashable {
    let name: String
    fileprivate init(name: String) { self.name = name }

    /// The version's schema, read once for the whole process.
    func schema() throws -> Schema { try AdminSchema.schema(name) }
  }

  /// The version that answers a request for another: the next newer one that is served, and the newest for all that
  /// come later and for `unstable`. Evidence: documented for versions that are no longer supported; that 2026-04 is
  /// answered as 2026-07 is a limit of ours.
  static func effective(_ requested: String) -> Version {
    guard isVersion(requested) else { return requested == "unstable" ? newest : oldest }
    return names.first { $0 >= requested }.map { Version(name: $0) } ?? newest
  }

  /// `YYYY-MM`.
  static func isVersion(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.count == 7 && bytes[4] == UInt8(ascii: "-")
      && bytes.enumerated().allSatisfy { $0 == 4 || (0x30...0x39).contains($1) }
  }

  private static let known = Mutex<[String: Schema]>([:])

  private static func schema(_ name: String) throws -> Schema {
    if let schema = known.withLock({ $0[name] }) { return schema }
    guard let url = Bundle.module.url(forResource: "Resources/admin-\(name)", withExtension: "graphql") else {
      throw GraphQLError(.invalidSchema, "Resources/admin-\(name).graphql is missing from the build")
    }
    let schema = try Schema(bytes: [UInt8](try Data(contentsOf: url)))
    return known.withLock { known in
      if let first = known[name] { return first }
      known[name] = schema
      return schema
    }
  }
}
