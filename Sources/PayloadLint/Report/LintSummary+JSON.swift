import GraphQLLanguage

extension LintSummary {
  /// The same as JSON in UTF-8: `files` with their findings, then `findings` and `exitStatus`.
  public func json() -> [UInt8] {
    let document: JSONValue = [
      "formatVersion": 1,
      "files": .array(files.map { Self.json(of: $0) }),
      "findings": .integer(findings),
      "exitStatus": .integer(Int(verdict.rawValue)),
    ]
    return document.encoded() + [0x0A]
  }

  private static func json(of file: LintedFile) -> JSONValue {
    switch file.result {
    case .failure(let error):
      return [
        "file": .string(file.path),
        "error": [
          "code": .string(error.code.rawValue), "message": .string(error.message),
          "remedy": .string(error.remedy),
          "line": error.location.map { .integer($0.line) } ?? .null,
          "column": error.location.map { .integer($0.column) } ?? .null,
        ],
      ]
    case .success(let report):
      let checked = report.checked.sorted { $0.key.id < $1.key.id }
      return [
        "file": .string(file.path),
        "subjects": .array(
          report.subjects.map {
            json(["kind": .string($0.kind.rawValue), "dialect": .string($0.dialect.rawValue)], at: $0.place)
          }),
        "findings": .array(report.findings.map { json(of: $0) }),
        "suspects": .array(report.suspects.map { json([:], at: $0) }),
        "checked": .object(checked.map { JSONMember($0.key.id, .integer($0.value)) }),
        "unchecked": .array(
          report.unchecked.map {
            json(["rule": .string($0.rule.id), "reason": .string($0.reason)], at: $0.place)
          }),
      ]
    }
  }

  private static func json(of finding: Finding) -> JSONValue {
    let members: JSONValue = [
      "rule": .string(finding.rule.id),
      "equation": finding.rule.equation.map { .string($0) } ?? .null,
      "states": .string(finding.rule.states),
      "evidence": .string(finding.rule.evidence.rawValue),
      "message": .string(finding.message),
      "remedy": .string(finding.remedy),
      "operands": .array(finding.operands.map { json([:], at: $0) }),
    ]
    return json(members, at: finding.place)
  }

  /// With path, line and column of a place.
  private static func json(_ value: JSONValue, at place: Place) -> JSONValue {
    .object(
      (value.objectValue ?? []) + [
        JSONMember("path", .string(place.path)), JSONMember("line", .integer(place.location.line)),
        JSONMember("column", .integer(place.location.column)),
      ])
  }
}
