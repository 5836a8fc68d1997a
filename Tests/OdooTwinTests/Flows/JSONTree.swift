/// A JSON value as the recordings hold it.
enum JSONTree: Sendable, Hashable, Decodable {
  case null
  case boolean(Bool)
  case integer(Int)
  case number(Double)
  case text(String)
  case list([JSONTree])
  case object([String: JSONTree])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let flag = try? container.decode(Bool.self) {
      self = .boolean(flag)
    } else if let integer = try? container.decode(Int.self) {
      self = .integer(integer)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let list = try? container.decode([JSONTree].self) {
      self = .list(list)
    } else {
      self = .object(try container.decode([String: JSONTree].self))
    }
  }

  var number: Double? {
    switch self {
    case .integer(let integer): Double(integer)
    case .number(let number): number
    default: nil
    }
  }

  /// Where two values differ, each as `path: expected ≠ actual`.
  static func differences(_ expected: JSONTree, _ actual: JSONTree, at path: String = "") -> [String] {
    switch (expected, actual) {
    case (.list(let left), .list(let right)) where left.count == right.count:
      return zip(left, right).enumerated().flatMap { differences($1.0, $1.1, at: "\(path)[\($0)]") }
    case (.object(let left), .object(let right)):
      return Set(left.keys).union(right.keys).sorted().flatMap { key in
        differences(left[key] ?? .null, right[key] ?? .null, at: path.isEmpty ? key : "\(path).\(key)")
      }
    default:
      if let left = expected.number, let right = actual.number, abs(left - right) < 0.000_001 { return [] }
      return expected == actual ? [] : ["\(path): \(expected.brief) ≠ \(actual.brief)"]
    }
  }

  var brief: String {
    switch self {
    case .null: "null"
    case .boolean(let flag): "\(flag)"
    case .integer(let integer): "\(integer)"
    case .number(let number): "\(number)"
    case .text(let text): "“\(text)”"
    case .list(let items): "[\(items.map(\.brief).joined(separator: ", "))]"
    case .object(let members):
      "{\(members.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value.brief)" }.joined(separator: ", "))}"
    }
  }
}
