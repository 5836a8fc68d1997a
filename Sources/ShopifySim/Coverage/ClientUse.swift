import Foundation
import GraphQLLanguage

/// What 13 real clients select, as it was counted in their documents in 2026-11.
struct ClientUse {
  let pairs: [ClientPair]
  /// Root operations: `query orders`, `mutation productSet`.
  let roots: [String]

  /// Reads the lists carried with the module.
  init() throws {
    pairs = try Self.rows("client-pairs", columns: 3).map { row in
      ClientPair(type: row[0], field: row[1], clients: Int(row[2]) ?? 0)
    }
    roots = try Self.rows("client-roots", columns: 2).map { "\($0[0]) \($0[1])" }
  }

  private static func rows(_ name: String, columns: Int) throws -> [[String]] {
    guard let url = Bundle.module.url(forResource: "Resources/\(name)", withExtension: "tsv") else {
      throw GraphQLError(.invalidSchema, "Resources/\(name).tsv is missing from the build")
    }
    let text = String(decoding: try Data(contentsOf: url), as: UTF8.self)
    return text.split(separator: "\n").dropFirst().map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map { String($0) }
    }.filter { $0.count == columns }
  }
}
