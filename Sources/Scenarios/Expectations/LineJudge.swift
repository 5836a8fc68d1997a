import OdooXMLRPC
import XMLRPCWire

/// Judges the lines of a record: each wanted line stands for exactly one, and none is left over.
struct LineJudge {
  let judge: OdooJudge

  func judge(_ wanted: Located<[Located<[FieldExpectation]>]>, of record: Record) async throws
    -> [FailureReport]
  {
    guard let source = LineSource(of: record.model) else { return [] }
    let fields = Set(wanted.value.flatMap(\.value).map(\.field.value)).union(["display_name"]).subtracting([
      "id"
    ])
    var rest = try await judge.resolver.reader.searchRead(
      source.model, [.equal(source.parent, .int(record.id))] + source.extra, fields: fields.sorted(),
      order: "id")
    var unmatched: [Located<[FieldExpectation]>] = []
    for line in wanted.value {
      var match: Int?
      for (index, candidate) in rest.enumerated() where match == nil {
        if try await differences(line, candidate, source.model).isEmpty { match = index }
      }
      if let match { rest.remove(at: match) } else { unmatched.append(line) }
    }
    var failures: [FailureReport] = []
    for line in unmatched { failures.append(try await failure(line, &rest, source.model, record)) }
    for extra in rest {
      failures.append(
        judge.fail(
          wanted.position, "lines of \(OdooJudge.label(record))", "no further line", OdooJudge.label(extra)))
    }
    return failures
  }

  /// The line that comes closest, and how it differs.
  private func failure(
    _ line: Located<[FieldExpectation]>, _ rest: inout [Record], _ model: String, _ record: Record
  ) async throws -> FailureReport {
    var best: (index: Int, differences: [String])?
    for (index, candidate) in rest.enumerated() {
      let differences = try await differences(line, candidate, model)
      if best.map({ differences.count < $0.differences.count }) ?? true { best = (index, differences) }
    }
    guard let best else {
      return judge.fail(
        line.position, "line of \(OdooJudge.label(record))", "this line", "no line that is left")
    }
    let label = OdooJudge.label(rest.remove(at: best.index))
    return judge.fail(
      line.position, "line of \(OdooJudge.label(record)), closest is \(label)", "this line",
      best.differences.joined(separator: "; "))
  }

  private func differences(
    _ line: Located<[FieldExpectation]>, _ candidate: Record, _ model: String
  ) async throws -> [String] {
    var differences: [String] = []
    for field in line.value {
      if let found = try await judge.mismatch(field, candidate, model) {
        differences.append("\(field.field.value) is \(found.actual), not \(found.expected)")
      }
    }
    return differences
  }
}
