import CommerceTypes
import OdooXMLRPC
import XMLRPCWire

/// Judges one expectation about Odoo's records.
struct OdooJudge {
  let scenario: LoadedScenario
  var resolver: ValueResolver
  /// Fields that later expectations take from captured records, by name.
  let capturedFields: [String: Set<String>]
  /// The sums before the first step, by the expectation's place.
  let baselines: [SourcePosition: [String: ExactDecimal]]

  private var digits: Int { scenario.shop.currency.minorDigits }
  private var comparison: ValueComparison { ValueComparison(digits: digits) }

  /// The report, and the record to capture.
  func judge(_ expectation: Expectation, _ odoo: OdooExpectation) async throws -> (ExpectationReport, Record?)
  {
    var failures: [FailureReport] = []
    var compared = 0
    let found: [Record]
    do {
      found = try await find(odoo)
    } catch let unknown as UnknownName {
      failures.append(fail(odoo.model.position, odoo.model.value, "a record", unknown.message))
      return (report(expectation, 1, failures), nil)
    }
    if let count = odoo.count {
      compared += 1
      if !count.value.allows(found.count) {
        failures.append(
          fail(
            count.position, "count of \(odoo.model.value)", count.value.description,
            "\(found.count)"
              + (found.isEmpty ? "" : ": " + found.prefix(8).map(Self.label).joined(separator: ", "))))
      }
    }
    if found.isEmpty, !odoo.fields.isEmpty || odoo.lines != nil, odoo.count == nil {
      compared += 1
      failures.append(fail(odoo.model.position, odoo.model.value, "a record", "none"))
    }
    for record in found {
      for field in odoo.fields {
        compared += 1
        if let failure = try await compare(field, record, odoo.model.value) { failures.append(failure) }
      }
      if let lines = odoo.lines {
        compared += max(1, lines.value.count)
        failures += try await LineJudge(judge: self).judge(lines, of: record)
      }
    }
    for sum in odoo.sums {
      compared += 1
      if let failure = try sumFailure(sum, found, expectation) { failures.append(failure) }
    }
    return (report(expectation, compared, failures), found.first)
  }

  /// The sums of an expectation now, for its baseline.
  func sums(_ odoo: OdooExpectation) async throws -> [String: ExactDecimal] {
    let found = try await find(odoo)
    var sums: [String: ExactDecimal] = [:]
    for sum in odoo.sums { sums[sum.field.value] = try found.map { try $0.decimal(sum.field.value) }.sum() }
    return sums
  }

  private func find(_ odoo: OdooExpectation) async throws -> [Record] {
    let model = odoo.model.value
    var domain: Domain = []
    if let order = odoo.order, let scope = OrderScope.field(of: model) {
      let records = resolver.books.orders[resolver.names.order(order.value)] ?? Books.OrderRecords()
      domain = [.isIn(scope.name, scope.ids(records))]
    }
    for condition in odoo.conditions {
      domain =
        domain
        + Domain([
          try await resolver.term(
            condition.field.value, condition.comparison, condition.value.value, on: model)
        ])
    }
    var fields = Set((odoo.fields + odoo.sums).map(\.field.value))
    if let name = odoo.capture { fields.formUnion(capturedFields[name] ?? []) }
    fields.insert("display_name")
    fields.remove("id")
    return try await resolver.reader.searchRead(model, domain, fields: fields.sorted(), order: "id")
  }

  private func compare(_ field: FieldExpectation, _ record: Record, _ model: String) async throws
    -> FailureReport?
  {
    try await mismatch(field, record, model).map {
      fail(field.value.position, "\(record.model) \(record.id).\(field.field.value)", $0.expected, $0.actual)
    }
  }

  /// What was wanted and what was found, when they differ.
  func mismatch(
    _ field: FieldExpectation, _ record: Record, _ model: String
  ) async throws -> (expected: String, actual: String)? {
    let path = try await FieldPath.resolve(field.field.value, from: model, in: resolver.catalog).get()
    let wanted: ResolvedValue
    do {
      wanted = try await resolver.resolve(field.value.value, for: path.field)
    } catch let unknown as UnknownName {
      return ("a value to compare with", unknown.message)
    }
    let actual = field.field.value == "id" ? .int(record.id) : try record.value(field.field.value)
    return comparison.mismatch(actual, wanted, type: path.field.type).map { (wanted.description, $0) }
  }

  private func sumFailure(
    _ sum: FieldExpectation, _ found: [Record], _ expectation: Expectation
  ) throws -> FailureReport? {
    let name = sum.field.value
    let before = baselines[expectation.position]?[name] ?? .zero
    let change = (try found.map { try $0.decimal(name) }.sum() - before)
      .roundedHalfUp(to: ValueComparison.floatDigits)
    guard case .text(let text) = sum.value.value, let wanted = ExactDecimal(text) else {
      return fail(sum.value.position, "Σ \(name)", "a number in the file", "something else")
    }
    guard change != wanted else { return nil }
    return fail(
      sum.value.position, "change of Σ \(name) of \(found.count) records since the first step",
      wanted.description,
      change.description)
  }

  func fail(_ position: SourcePosition, _ subject: String, _ expected: String, _ actual: String)
    -> FailureReport
  {
    scenario.failure(at: position, subject, expected: expected, actual: actual)
  }

  private func report(_ expectation: Expectation, _ compared: Int, _ failures: [FailureReport])
    -> ExpectationReport
  {
    ExpectationReport(
      about: expectation.about, position: expectation.position, outcome: failures.isEmpty ? .passed : .failed,
      compared: compared, failures: failures)
  }

  /// `account.move 41 (RINV/2026/0003)`.
  static func label(_ record: Record) -> String {
    let name = record.fields["display_name"]?.stringValue
    return "\(record.model) \(record.id)" + (name.map { " (\($0))" } ?? "")
  }
}
