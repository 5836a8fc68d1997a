import Foundation

/// What a real Odoo said of a model's fields, as the package keeps it.
struct ModelsSnapshot {
  struct Field: Decodable {
    /// Odoo's word for what it holds.
    let t: String
    /// The model that a relation leads to.
    let rel: String?
  }

  private struct File: Decodable { let fields: [String: Field] }

  let fields: [String: Field]

  init(_ model: String, _ major: Int) throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = root.appending(path: "Sources/OdooTwin/Snapshots/\(major)/\(model).json")
    fields = try JSONDecoder().decode(File.self, from: Data(contentsOf: file)).fields
  }
}
