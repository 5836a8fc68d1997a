import Foundation
import GraphQLLanguage
import PayloadLint
import Testing

/// The payloads that the tests judge, and ways to spoil them.
enum Payloads {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fixtures/shopify")

  /// The files of a folder, `clean/refund`.
  static func names(in folder: String) -> [String] {
    let files =
      (try? FileManager.default.contentsOfDirectory(atPath: Self.folder.appending(path: folder).path())) ?? []
    return files.filter { $0.hasSuffix(".json") }.sorted().map { "\(folder)/\($0.dropLast(5))" }
  }

  static func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appending(path: "\(name).json")))
  }

  static func value(_ name: String) throws -> JSONValue { try JSONValue(parsing: bytes(name)) }

  /// What is wrong with a text.
  static func findings(_ text: String) throws -> [Finding] {
    try Linter().findings(in: Array(text.utf8))
  }

  /// A payload with one value replaced; fails when there is no such value or it is that already.
  static func spoil(_ value: JSONValue, _ path: String, _ replacement: JSONValue) throws -> JSONValue {
    let spoilt = try #require(replace(value, steps(path)[...], replacement), "no \(path)")
    try #require(spoilt != value, "\(path) is \(replacement) already")
    return spoilt
  }

  /// `a[0].b` as its names and indexes.
  static func steps(_ path: String) -> [String] {
    path.split { ".[]".contains($0) }.map(String.init)
  }

  private static func replace(_ value: JSONValue, _ steps: ArraySlice<String>, _ replacement: JSONValue)
    -> JSONValue?
  {
    guard let step = steps.first else { return replacement }
    if var elements = value.arrayValue, let index = Int(step), elements.indices.contains(index) {
      guard let new = replace(elements[index], steps.dropFirst(), replacement) else { return nil }
      elements[index] = new
      return .array(elements)
    }
    guard var members = value.objectValue, let index = members.firstIndex(where: { $0.name == step }),
      let new = replace(members[index].value, steps.dropFirst(), replacement)
    else { return nil }
    members[index].value = new
    return .object(members)
  }

  /// A payload without a member, wherever it stands.
  static func without(_ name: String, _ value: JSONValue) -> JSONValue {
    switch value {
    case .array(let elements): .array(elements.map { without(name, $0) })
    case .object(let members):
      .object(members.filter { $0.name != name }.map { JSONMember($0.name, without(name, $0.value)) })
    default: value
    }
  }
}
