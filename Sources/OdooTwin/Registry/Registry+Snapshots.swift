import CommerceTypes
import Foundation

extension Registry {
  /// The registries of the versions as measured; each parsed once.
  private static let v14 = Result { try Registry(snapshots: "14") }
  static let v19 = Result { try Registry(snapshots: "19") }

  /// The registry of a version.
  static func of(_ rules: TwinRules) throws -> Registry {
    try (rules.version == .v14 ? v14 : v19).get()
  }

  /// Reads Snapshots/`folder` from the module's resources.
  init(snapshots folder: String) throws {
    let root = Bundle.module.bundleURL.appending(path: "Snapshots/\(folder)")
    let names = try FileManager.default.contentsOfDirectory(atPath: root.path)
    let decoder = JSONDecoder()
    var models: [Model] = []
    for name in names where name.hasSuffix(".json") && name != "groups.json" {
      let data = try Data(contentsOf: root.appending(path: name))
      models.append(Model(try decoder.decode(ModelSnapshot.self, from: data)))
    }
    self.init(models: models)
    groups = try decoder.decode(
      [GroupSnapshot].self, from: Data(contentsOf: root.appending(path: "groups.json")))
    let lines = try String(contentsOf: root.appending(path: "access.csv"), encoding: .utf8)
    access = lines.split(separator: "\n").compactMap(AccessRule.init(line:))
  }
}

extension AccessRule {
  init?(line: Substring) {
    let columns = line.split(separator: ",", omittingEmptySubsequences: false)
    guard columns.count == 6 else { return nil }
    let granted = zip(AccessOperation.allCases, columns[2...]).filter { $0.1 == "1" }.map(\.0)
    self.init(
      model: String(columns[0]), group: columns[1].isEmpty ? nil : String(columns[1]),
      operations: Set(granted))
  }
}

extension Model {
  init(_ snapshot: ModelSnapshot) {
    var fields: [String: Field] = [:]
    for (name, field) in snapshot.fields { fields[name] = Field(name, field) }
    self.init(
      name: snapshot.model, title: snapshot.name, order: OrderTerm.parse(snapshot.order), fields: fields)
  }
}

extension Field {
  init?(_ name: String, _ snapshot: FieldSnapshot) {
    guard let kind = FieldKind(rawValue: snapshot.t) else { return nil }
    self.init(name: name, kind: kind, label: snapshot.s)
    isRequired = snapshot.f.contains("r")
    isReadonly = snapshot.f.contains("o")
    isStored = snapshot.f.contains("s")
    isSearchable = !snapshot.f.contains("n")
    isCopied = snapshot.f.contains("c")
    isComputed = snapshot.f.contains("d")
    hasDefault = snapshot.f.contains("v")
    relation = snapshot.rel
    inverse = snapshot.inv
    if let table = snapshot.tab, table.count == 3 {
      link = Link(table: table[0], column: table[1], otherColumn: table[2])
    }
    selection = snapshot.sel ?? []
    digits = snapshot.dig
    precision = snapshot.prec
    related = snapshot.via?.split(separator: ".").map(String.init) ?? []
    deletionRule = snapshot.on.flatMap(DeletionRule.init(rawValue:)) ?? .unset
    defaultValue = snapshot.def.flatMap { literal in
      switch literal {
      case .boolean(let flag): .boolean(flag)
      case .number(let number):
        kind == .integer
          ? .integer(Int(number)) : ExactDecimal(shortestFormOf: number).map(FieldValue.decimal)
      case .text(let text): .text(text)
      }
    }
  }
}
