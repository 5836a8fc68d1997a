import XMLRPCWire

/// Fills records from the rows of one answer; names are looked up in the first row only.
struct RowReader {
  /// A member of the rows, as it was found in the first of them.
  private struct Slot {
    let name: TapeName
    /// Its place among the plan's bindings; -1 for members that nobody asked for.
    let binding: Int
    /// Where it fills just one field, whose words are the same on every version.
    let write: FieldWrite?
  }

  private let plan: RowPlan
  private let operation: String
  private var slots: [Slot] = []
  private var byName: [TapeName: Slot] = [:]
  private var idName: TapeName?
  /// Words of 19 for this version's, each as an answer would have it.
  private var words: [String: Tape] = [:]

  init(_ plan: RowPlan, operation: String) {
    self.plan = plan
    self.operation = operation
  }

  /// The row's id.
  mutating func id(of row: TapeValue) throws(OdooError) -> Int {
    if let idName, let id = row[idName]?.intValue { return id }
    for member in row.members where member.name == "id" {
      guard let id = member.value.intValue else { break }
      idName = member.nameID
      return id
    }
    throw OdooError(.shape("a record without an int id: \(row.typeName)"), operation: operation)
  }

  /// Fills the record of that id, which lies at the address.
  mutating func fill(
    _ record: UnsafeMutableRawPointer, _ id: Int, from row: TapeValue
  ) throws(OdooError) {
    var found = 0
    var position = 0
    for member in row.members {
      let slot = slot(of: member, at: position)
      position += 1
      guard slot.binding >= 0 else { continue }
      found += 1
      if let write = slot.write {
        do {
          try write(record, member.value)
        } catch {
          throw wrong(plan.bindings[slot.binding].fills[0].name, id, error.text)
        }
        continue
      }
      for fill in plan.bindings[slot.binding].fills {
        do {
          try fill.write(record, try value(member.value, of: fill))
        } catch {
          throw wrong(fill.name, id, error.text)
        }
      }
    }
    if found < plan.bindings.count { throw missing(row, id) }
    for (fill, rule) in plan.derived { try self.fill(fill, by: rule, in: record, id, from: row) }
  }

  /// What to do with a member: the same as in the first row, whose members have the same order.
  private mutating func slot(of member: TapeMember, at position: Int) -> Slot {
    let name = member.nameID
    if position < slots.count, slots[position].name == name { return slots[position] }
    if let known = byName[name] { return known }
    let binding = plan.bindings.firstIndex { $0.name == member.name } ?? -1
    var write: FieldWrite?
    if binding >= 0, plan.bindings[binding].fills.count == 1 {
      let fill = plan.bindings[binding].fills[0]
      if !fill.isTranslated { write = fill.write }
    }
    let slot = Slot(name: name, binding: binding, write: write)
    byName[name] = slot
    if position == slots.count { slots.append(slot) }
    return slot
  }

  /// The value, in the words of 19 where the version has others.
  private mutating func value(
    _ value: TapeValue, of fill: RowPlan.Fill
  ) throws(FieldMismatch) -> TapeValue {
    guard fill.isTranslated, let word = value.stringValue else { return value }
    let word19 = plan.map.neutral(word, field: fill.name, on: plan.model)
    guard word19 != word else { return value }
    if let known = words[word19] { return known.root }
    let tape = Tape(.string(word19))
    words[word19] = tape
    return tape.root
  }

  private func fill(
    _ fill: RowPlan.Fill, by rule: DerivedField, in record: UnsafeMutableRawPointer, _ id: Int,
    from row: TapeValue
  ) throws(OdooError) {
    var read: [String: XMLRPCValue] = [:]
    for name in rule.reads { read[name] = row[name]?.tree }
    guard let value = rule.value?(Record(model: plan.model, id: id, fields: read)) else { return }
    do {
      try fill.write(record, Tape(value).root)
    } catch {
      throw wrong(fill.name, id, error.text)
    }
  }

  private func missing(_ row: TapeValue, _ id: Int) -> OdooError {
    let lacking = plan.bindings.first { row[$0.name] == nil }
    return wrong(lacking?.fills.first?.name ?? lacking?.name ?? "", id, "isn't in the answer")
  }

  private func wrong(_ field: String, _ id: Int, _ problem: String) -> OdooError {
    OdooError(.field("\(plan.model).\(field)[\(id)] \(problem)"), operation: operation)
  }
}
