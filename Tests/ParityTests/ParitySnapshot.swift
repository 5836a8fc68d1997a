import Foundation
import Scenarios

/// What a real Odoo was seen to hold after each scenario, as scripts/parity --record wrote it.
struct ParitySnapshot {
  /// What it was recorded from.
  private struct About: Decodable {
    var odooVersion: String
    var seed: UInt64
    var randomOrders: Int
    var verdicts: [String: Verdict]
  }

  var odooVersion: String
  var seed: UInt64
  /// How many of the seed's random orders are in it, the first ones.
  var randomOrders: Int
  var verdicts: [String: Verdict]
  /// By scenario; fields that were empty are left out.
  var records: [String: [ObservedRecord]] = [:]

  init(of version: String) throws {
    let folder = Repository.root + "Tests/Fixtures/Parity/\(version)"
    func read(_ file: String) throws -> Data { try Data(contentsOf: URL(filePath: "\(folder)/\(file)")) }
    let about = try JSONDecoder().decode(About.self, from: try read("about.json"))
    odooVersion = about.odooVersion
    seed = about.seed
    randomOrders = about.randomOrders
    verdicts = about.verdicts
    for scenario in verdicts.keys {
      let lines = String(decoding: try read("\(scenario).jsonl"), as: UTF8.self).split(separator: "\n")
      records[scenario] = try lines.map {
        try JSONDecoder().decode(ObservedRecord.self, from: Data($0.utf8))
      }
    }
  }
}

/// Where the package lies.
enum Repository {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../")
    .standardizedFileURL.path()
}
