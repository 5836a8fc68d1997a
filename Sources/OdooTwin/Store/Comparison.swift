import CommerceTypes

/// One operator and operand, ready to test a field's value.
struct Comparison {
  private let name: String
  private let operand: Operand
  private let kind: FieldKind
  private let emptyIsNone: Bool
  private let pattern: LikePattern?

  /// `emptyIsNone`: an empty text and none are the same.
  init(_ name: String, _ operand: Operand, _ field: Field, emptyIsNone: Bool) {
    kind = field.kind
    self.emptyIsNone = emptyIsNone
    pattern = LikePattern(name, operand)
    // `=` with a list means `in`, `in` with a value means `=`, as Odoo takes them.
    switch (name, operand) {
    case ("=", .list): self.name = "in"
    case ("!=", .list): self.name = "not in"
    case ("in", .value): self.name = "="
    case ("not in", .value): self.name = "!="
    default: self.name = name
    }
    self.operand = Self.completed(operand, name, field.kind)
  }

  /// A bare date against a date-time: its first second, or its last where the day is included.
  private static func completed(_ operand: Operand, _ name: String, _ kind: FieldKind) -> Operand {
    guard kind == .datetime, case .value(.text(let text)) = operand, text.utf8.count == 10 else {
      return operand
    }
    return .value(.text(text + (name == ">" || name == "<=" ? " 23:59:59" : " 00:00:00")))
  }

  func holds(_ value: FieldValue) -> Bool {
    if let pattern { return pattern.matches(value) }
    switch (name, operand) {
    case ("=", .value(let wanted)): return equals(value, wanted)
    // 14 leaves records without a text out when it is compared with an empty one (measured).
    case ("!=", .value(.text(""))) where value == .unset: return false
    case ("!=", .value(let wanted)): return !equals(value, wanted)
    case ("in", .list(let wanted)): return wanted.contains { equals(value, $0) }
    case ("not in", .list(let wanted)): return !wanted.contains { equals(value, $0) }
    case (_, .value(let wanted)): return ordered(value, wanted)
    default: return false
    }
  }

  private func equals(_ value: FieldValue, _ wanted: FieldValue) -> Bool {
    switch (value, wanted) {
    case (.unset, .boolean(false)), (.unset, .unset): true
    // 19 takes an empty text for none, both ways; 14 doesn't (measured).
    case (.unset, .text(let text)), (.text(let text), .boolean(false)), (.text(let text), .unset):
      emptyIsNone && text.isEmpty
    case (.boolean(let flag), _): flag == wanted.bool
    case (.text(let text), .text(let other)): text == other
    case (.text(let text), .integer(let number)): text == String(number)
    case (.text, .boolean(true)): false
    case (.record(let id), .integer(let other)), (.record(let id), .record(let other)): id == other
    case (.records(let ids), .integer(let id)), (.records(let ids), .record(let id)): ids.contains(id)
    case (.records(let ids), .boolean(false)), (.records(let ids), .unset): ids.isEmpty
    case (.record, .boolean(true)): true
    case (.records(let ids), .boolean(true)): !ids.isEmpty
    case (.integer, .boolean(false)) where !emptyIsNone, (.decimal, .boolean(false)) where !emptyIsNone:
      // 14 compares with none at all, and a number is never none.
      false
    case (.integer, _), (.decimal, _): Self.number(wanted).map { $0 == value.decimal } ?? false
    default: false
    }
  }

  private func ordered(_ value: FieldValue, _ wanted: FieldValue) -> Bool {
    if let left = value.text, let right = wanted.text {
      return holds(left < right ? -1 : left == right ? 0 : 1)
    }
    if case .unset = value { return false }
    if case .boolean(let flag) = value { return holds((flag ? 1 : 0) - (wanted.bool ? 1 : 0)) }
    guard let right = Self.number(wanted) else { return false }
    let left = value.decimal
    return holds(left < right ? -1 : left == right ? 0 : 1)
  }

  private func holds(_ order: Int) -> Bool {
    switch name {
    case "<": order < 0
    case "<=": order <= 0
    case ">": order > 0
    case ">=": order >= 0
    default: false
    }
  }

  private static func number(_ value: FieldValue) -> ExactDecimal? {
    switch value {
    case .integer(let number), .record(let number): ExactDecimal(number)
    case .decimal(let number): number
    case .boolean(let flag): flag ? .one : .zero
    case .unset: .zero
    case .text(let text): ExactDecimal(text)
    default: nil
    }
  }
}
