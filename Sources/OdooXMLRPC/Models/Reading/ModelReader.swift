import XMLRPCWire

/// Turns the rows of one answer into typed records.
struct ModelReader<Model: OdooModel> {
  /// A member of the rows, as it was found in the first of them.
  private struct Slot {
    let name: TapeName
    /// Its place among the plan's bindings; nil for members that nobody asked for.
    let binding: Int?
  }

  private let plan: ModelPlan<Model>
  private let places: [String: Int]
  private var slots: [Slot] = []
  private var byName: [TapeName: Slot] = [:]
  /// Words of 19 for this version's, each as an answer would have it.
  private var words: [String: Tape] = [:]

  init(_ plan: ModelPlan<Model>) {
    self.plan = plan
    places = Dictionary(
      plan.bindings.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The records of an array of structs.
  ///
  /// - Throws: `shape` where it isn't one, `field` naming `model.field[id]` where a field isn't what its type says.
  mutating func records(_ answer: TapeValue, operation: String) throws(OdooError) -> [Model] {
    guard answer.kind == .array else {
      throw OdooError(.shape("\(answer.typeName) instead of records"), operation: operation)
    }
    var records: [Model] = []
    records.reserveCapacity(answer.count)
    for row in answer.elements { records.append(try record(row, operation)) }
    return records
  }

  private mutating func record(_ row: TapeValue, _ operation: String) throws(OdooError) -> Model {
    guard row.kind == .structure, let id = row["id"]?.intValue else {
      throw OdooError(.shape("a record without an int id: \(row.typeName)"), operation: operation)
    }
    var record = Model(id: RecordID(id))
    var found = 0
    var position = 0
    for member in row.members {
      let slot = slot(of: member, at: position)
      position += 1
      guard let binding = slot.binding else { continue }
      found += 1
      for fill in plan.bindings[binding].fills {
        do {
          try fill.field.fill(&record, try value(member.value, of: fill))
        } catch {
          throw Self.wrong(fill.field.name, id, error.text, operation)
        }
      }
    }
    if found < plan.bindings.count { throw missing(row, id, operation) }
    for (field, rule) in plan.derived { try fill(field, by: rule, in: &record, from: row, operation) }
    return record
  }

  /// What to do with a member: the same as in the first row, whose members have the same order.
  private mutating func slot(of member: TapeMember, at position: Int) -> Slot {
    let name = member.nameID
    if position < slots.count, slots[position].name == name { return slots[position] }
    if let known = byName[name] { return known }
    let slot = Slot(name: name, binding: places[member.name])
    byName[name] = slot
    if position == slots.count { slots.append(slot) }
    return slot
  }

  /// The value, in the words of 19 where the version has others.
  private mutating func value(
    _ value: TapeValue, of fill: ModelPlan<Model>.Fill
  ) throws(FieldMismatch) -> TapeValue {
    guard fill.isTranslated, let word = value.stringValue else { return value }
    let word19 = plan.map.neutral(word, field: fill.field.name, on: Model.modelName)
    guard word19 != word else { return value }
    if let known = words[word19] { return known.root }
    let tape = try Self.tape(.string(word19))
    words[word19] = tape
    return tape.root
  }

  private func fill(
    _ field: ModelField<Model>, by rule: DerivedField, in record: inout Model, from row: TapeValue,
    _ operation: String
  ) throws(OdooError) {
    var read: [String: XMLRPCValue] = [:]
    for name in rule.reads { read[name] = row[name]?.tree }
    let own = Record(model: Model.modelName, id: record.id.rawValue, fields: read)
    guard let value = rule.value?(own) else { return }
    do {
      try field.fill(&record, try Self.tape(value).root)
    } catch {
      throw Self.wrong(field.name, record.id.rawValue, error.text, operation)
    }
  }

  private static func tape(_ value: XMLRPCValue) throws(FieldMismatch) -> Tape {
    Tape(value)
  }

  private func missing(_ row: TapeValue, _ id: Int, _ operation: String) -> OdooError {
    let lacking = plan.bindings.first { row[$0.name] == nil }
    return Self.wrong(lacking?.name ?? "", id, "isn't in the answer", operation)
  }

  private static func wrong(_ field: String, _ id: Int, _ problem: String, _ operation: String) -> OdooError {
    OdooError(.field("\(Model.modelName).\(field)[\(id)] \(problem)"), operation: operation)
  }
}
