import CommerceTypes
import Foundation

/// One model's records in `Snapshots/seed`, as `scripts/snapshot-seed` writes them.
struct SeedFile: Decodable {
  /// A cell: what JSON can hold, no more.
  enum Cell: Decodable {
    case null
    case boolean(Bool)
    case number(Double)
    case text(String)
    case ids([Int])

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if container.decodeNil() {
        self = .null
      } else if let flag = try? container.decode(Bool.self) {
        self = .boolean(flag)
      } else if let number = try? container.decode(Double.self) {
        self = .number(number)
      } else if let text = try? container.decode(String.self) {
        self = .text(text)
      } else {
        self = .ids(try container.decode([Int].self))
      }
    }

    var id: Int? { if case .number(let number) = self { Int(number) } else { nil } }
  }

  /// An external id and the record it names.
  struct Name: Decodable {
    let name: String
    let id: Int

    init(from decoder: any Decoder) throws {
      var values = try decoder.unkeyedContainer()
      name = try values.decode(String.self)
      id = try values.decode(Int.self)
    }
  }

  let model: String
  let fields: [String]
  let rows: [[Cell]]
  let names: [Name]

  /// The files of a version.
  static func all(version: String) throws -> [SeedFile] {
    let url = Bundle.module.bundleURL.appending(path: "Snapshots/seed/\(version).json")
    return try JSONDecoder().decode([SeedFile].self, from: Data(contentsOf: url))
  }
}

extension SeedFile.Cell {
  /// The cell as a field's value; nil for none.
  func value(of field: Field) -> FieldValue? {
    switch self {
    case .null: nil
    case .boolean(let flag): .boolean(flag)
    case .text(let text): .text(text)
    case .ids(let ids): .records(ids)
    case .number(let number):
      switch field.kind {
      case .many2one: .record(Int(number))
      case .integer: .integer(Int(number))
      default: ExactDecimal(shortestFormOf: number).map(FieldValue.decimal)
      }
    }
  }
}
