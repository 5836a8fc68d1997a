import XMLRPCWire

/// Goes by what fields of known records hold: a state that was reached, values that were written.
///
/// Somebody else who brings the records to the same values is not told apart from the call, and need not be: what was
/// wanted is there, and nothing was made twice.
struct FieldsReadBack: ReadBack {
  /// The values that each field may have, by record; a many2one counts by its id.
  var wanted: [RecordReference: [String: Set<XMLRPCValue>]]
  /// Records that the call deletes.
  var gone: [RecordReference] = []
  /// True for states; values that were there before say nothing about a write that was refused.
  let mayOutliveRefusal: Bool
  /// False where the answer of a call that went through is not believed either.
  var believesAnswer = true

  /// A record's `state` is one of these.
  init(_ model: String, _ id: Int, state states: Set<String>) {
    wanted = [RecordReference(model, id): ["state": Set(states.map { .string($0) })]]
    mayOutliveRefusal = true
  }

  /// Values that a call writes; x2many commands among them can't be compared and are passed over.
  init(written values: [RecordReference: [String: XMLRPCValue]], gone: [RecordReference] = []) {
    wanted = values.mapValues { values in
      values.filter { $0.value.arrayValue == nil && $0.value.structureValue == nil }.mapValues { [$0] }
    }
    self.gone = gone
    mayOutliveRefusal = false
  }

  var subject: String { records.map(\.description).joined(separator: ", ") }

  func outcome(of answer: XMLRPCValue?) -> WriteOutcome<XMLRPCValue>? { believesAnswer ? .done(answer) : nil }

  func look(_ client: OdooClient) async throws(OdooError) -> Sighting<XMLRPCValue> {
    guard wanted.values.contains(where: { !$0.isEmpty }) || !gone.isEmpty else {
      return .notYet("has nothing that could be compared")
    }
    for model in Set(records.map(\.model)).sorted() {
      let own = records.filter { $0.model == model }
      let fields = Set(own.flatMap { wanted[$0].map { Array($0.keys) } ?? [] }).sorted()
      let found = try await client.read(model, own.map(\.id), fields: fields)
      for record in own {
        if let difference = try difference(record, found.first { $0.id == record.id }) {
          return .notYet(difference)
        }
      }
    }
    return .done(nil)
  }

  private var records: [RecordReference] {
    Set(wanted.keys).union(gone).sorted { ($0.model, $0.id) < ($1.model, $1.id) }
  }

  /// What isn't as it should be; nil when all is.
  private func difference(_ record: RecordReference, _ found: Record?) throws(OdooError) -> String? {
    guard !gone.contains(record) else { return found == nil ? nil : "\(record) is still there" }
    guard let found else { return "\(record) is not there" }
    for (field, values) in (wanted[record] ?? [:]).sorted(by: { $0.key < $1.key }) {
      let value = plain(try found.value(field))
      guard values.contains(value) else { return "\(field) of \(record) is \(text(value))" }
    }
    return nil
  }

  /// A many2one as its id.
  private func plain(_ value: XMLRPCValue) -> XMLRPCValue {
    guard let pair = value.arrayValue, pair.count == 2, pair[1].stringValue != nil else { return value }
    return pair[0]
  }

  private func text(_ value: XMLRPCValue) -> String {
    switch value {
    case .string(let text): text
    case .int(let number): String(number)
    case .double(let number): String(number)
    case .boolean(let flag): flag ? "true" : "false"
    default: value.typeName
    }
  }
}
