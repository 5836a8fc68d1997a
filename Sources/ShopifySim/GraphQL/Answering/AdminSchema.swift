import Foundation
import GraphQLLanguage

/// The Admin API's schema, version 2026-07, carried with the module.
enum AdminSchema {
  /// The version that every request is validated against.
  static let version = "2026-07"

  /// Read once for the whole process: the schema never changes.
  private static let shared: Result<Schema, any Error> = Result {
    guard let url = Bundle.module.url(forResource: "Resources/admin-\(version)", withExtension: "graphql")
    else {
      throw GraphQLError(.invalidSchema, "Resources/admin-\(version).graphql is missing from the build")
    }
    return try Schema(bytes: [UInt8](try Data(contentsOf: url)))
  }

  static func current() throws -> Schema { try shared.get() }
}
