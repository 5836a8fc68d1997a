/// A model as `scripts/snapshot-fields` writes it.
struct ModelSnapshot: Decodable {
  let model: String
  let name: String
  let order: String
  let fields: [String: FieldSnapshot]
}

/// A field of a snapshot; the script documents the keys.
struct FieldSnapshot: Decodable {
  /// A default's value.
  enum Literal: Decodable {
    case boolean(Bool)
    case number(Double)
    case text(String)

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let flag = try? container.decode(Bool.self) {
        self = .boolean(flag)
      } else if let number = try? container.decode(Double.self) {
        self = .number(number)
      } else {
        self = .text(try container.decode(String.self))
      }
    }
  }

  let t: String
  let s: String
  let f: String
  let rel: String?
  let inv: String?
  let tab: [String]?
  let sel: [String]?
  let dig: Int?
  let prec: String?
  let via: String?
  let on: String?
  let def: Literal?
}

/// A group with its external id and the external ids of those it implies.
struct GroupSnapshot: Decodable, Sendable {
  let id: Int
  let xml: String
  let name: String
  let implies: [String]
}

/// One line of `access.csv`.
struct AccessRule: Sendable {
  let model: String
  /// The group's external id; nil for everybody.
  let group: String?
  let operations: Set<AccessOperation>
}

/// What may be done with a model's records.
enum AccessOperation: String, Sendable, CaseIterable {
  case read, write, create, unlink
}
