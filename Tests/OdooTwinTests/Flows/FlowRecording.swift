import Foundation
import OdooTwin

/// A flow of calls with the answers of a real Odoo; `scripts/record-flows` writes them.
struct FlowRecording: Decodable, Sendable, CustomStringConvertible {
  struct Step: Decodable, Sendable {
    struct Fault: Decodable, Sendable {
      let code: Int
      let text: String
    }

    let login: String
    let password: String
    let model: String
    let method: String
    let arguments: [JSONTree]
    let keywords: [String: JSONTree]
    let answer: JSONTree?
    let fault: Fault?
    /// Names for parts of the raw answer: `0.picking_ids.0`.
    let bind: [String: String]?
  }

  let name: String
  let steps: [Step]

  var description: String { name }

  static let names = [
    "defaults", "partners", "order-amounts", "delivery", "backorder-wizard", "returns", "quants", "invoicing",
    "direct", "prepared", "transfers", "cancellations", "reload",
  ]

  static func named(_ name: String, _ version: TwinVersion) throws -> FlowRecording {
    try read(name, in: version == .v19 ? "flows" : "flows-\(version.major)")
  }

  /// What `scripts/record-core` wrote.
  static func core(_ name: String, _ version: TwinVersion) throws -> FlowRecording {
    try read(name, in: "core-\(version.major)")
  }

  private static func read(_ name: String, in place: String) throws -> FlowRecording {
    let folder = URL(filePath: #filePath).appending(path: "../../../Fixtures/OdooTwin/\(place)")
    let file = folder.standardizedFileURL.appending(path: "\(name).json")
    return try JSONDecoder().decode(FlowRecording.self, from: Data(contentsOf: file))
  }
}
