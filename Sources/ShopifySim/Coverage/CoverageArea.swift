import Foundation
import GraphQLLanguage

/// A part of the API as it is shown to follow the state: a shop, what happens in it, and what is asked of it.
///
/// `Resources/coverage/NAME.json` has the shop and the acts, `NAME.graphql` the operations. Its queries are asked
/// before the first act, after the last, and wherever an act says `look`; a query whose variables are neither kept yet
/// nor `given` from the start is left out.
struct CoverageArea {
  enum Act {
    case step(ShopStep)
    /// A mutation of the file, with its variables; `keep` names what later variables take from its data.
    case mutation(name: String, variables: JSONValue, keep: [String: String])
    /// Keeps what a query finds, for later variables.
    case find(name: String, keep: [String: String])
    /// Uploads a file to a kept key.
    case upload(key: String, content: String)
    case look
  }

  let name: String
  let shop: ShopConfiguration
  let acts: [Act]
  /// Variables that are known from the start.
  let given: [String: JSONValue]
  let operations: String
  let queries: [OperationDefinition]

  static func all() throws -> [CoverageArea] {
    guard let folder = Bundle.module.url(forResource: "Resources/coverage", withExtension: nil) else {
      throw GraphQLError(.execution, "Resources/coverage is missing from the build")
    }
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    return try files.filter { $0.hasSuffix(".json") }.sorted().map {
      try CoverageArea(String($0.dropLast(5)))
    }
  }

  init(_ name: String) throws {
    self.name = name
    let json = try JSONValue(parsing: try Self.bytes(name, "json"))
    shop = try StepJSON.shop(json["shop"] ?? .null, at: "\(name).shop")
    acts = try (json["acts"]?.arrayValue ?? []).enumerated().map { index, act in
      try Self.act(act, at: "\(name).acts[\(index)]")
    }
    given = Dictionary(
      (json["given"]?.objectValue ?? []).map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    operations = String(decoding: try Self.bytes(name, "graphql"), as: UTF8.self)
    queries = try Document(parsing: operations).operations.filter { $0.kind == .query }
  }

  private static func act(_ act: JSONValue, at path: String) throws -> Act {
    if let step = act["step"] { return .step(try StepJSON.step(step, at: path)) }
    if act["look"] != nil { return .look }
    let keep = Dictionary(
      (act["keep"]?.objectValue ?? []).map { ($0.name, $0.value.stringValue ?? "") },
      uniquingKeysWith: { first, _ in first })
    if let name = act["mutation"]?.stringValue {
      return .mutation(name: name, variables: act["variables"] ?? .object([]), keep: keep)
    }
    if let key = act["upload"]?.stringValue {
      return .upload(key: key, content: act["content"]?.stringValue ?? "")
    }
    if let name = act["find"]?.stringValue { return .find(name: name, keep: keep) }
    throw GraphQLError(.execution, "\(path) is no step, mutation, find or look")
  }

  private static func bytes(_ name: String, _ type: String) throws -> [UInt8] {
    let path = "Resources/coverage/\(name)"
    guard let url = Bundle.module.url(forResource: path, withExtension: type) else {
      throw GraphQLError(.execution, "\(path).\(type) is missing from the build")
    }
    return [UInt8](try Data(contentsOf: url))
  }
}
