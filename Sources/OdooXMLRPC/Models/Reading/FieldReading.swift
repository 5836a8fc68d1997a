import CommerceTypes
import XMLRPCWire

/// Takes the values of fields from an answer; nil is Odoo's empty, `false`.
enum FieldReading {
  static func text(_ value: TapeValue) throws(FieldMismatch) -> String? {
    if let text = value.stringValue { return text }
    guard value.isFalse else { throw unexpected(value, "text") }
    return nil
  }

  static func word<Word: SelectionValue>(_ value: TapeValue) throws(FieldMismatch) -> Word? {
    try text(value).map { Word(rawValue: $0) }
  }

  static func flag(_ value: TapeValue) throws(FieldMismatch) -> Bool? {
    guard let flag = value.boolValue else { throw unexpected(value, "a boolean") }
    return flag
  }

  static func integer(_ value: TapeValue) throws(FieldMismatch) -> Int? {
    if let number = value.intValue { return number }
    guard value.isFalse else { throw unexpected(value, "an int") }
    return nil
  }

  /// The id behind a reference; 0 is none.
  static func reference(_ value: TapeValue) throws(FieldMismatch) -> Int? {
    let id = try integer(value)
    return id == 0 ? nil : id
  }

  static func decimal(_ value: TapeValue) throws(FieldMismatch) -> ExactDecimal? {
    guard let number = value.doubleValue else {
      guard value.isFalse else { throw unexpected(value, "a number") }
      return nil
    }
    guard let decimal = ExactDecimal(shortestFormOf: number) else {
      throw FieldMismatch("is \(number), out of range")
    }
    return decimal
  }

  static func date(_ value: TapeValue) throws(FieldMismatch) -> OdooDate? {
    guard value.kind == .string else {
      guard value.isFalse else { throw unexpected(value, "a date") }
      return nil
    }
    guard let date = value.withUTF8({ OdooDate(utf8: $0) }) ?? nil else {
      throw FieldMismatch("is '\(value.stringValue?.prefix(40) ?? "")', not a date as 2024-05-06")
    }
    return date
  }

  static func dateTime(_ value: TapeValue) throws(FieldMismatch) -> OdooDateTime? {
    guard value.kind == .string else {
      guard value.isFalse else { throw unexpected(value, "a date with a time") }
      return nil
    }
    guard let moment = value.withUTF8({ OdooDateTime(utf8: $0) }) ?? nil else {
      throw FieldMismatch(
        "is '\(value.stringValue?.prefix(40) ?? "")', not a date with a time as 2024-05-06 07:08:09")
    }
    return moment
  }

  /// `[7, "Ann"]`, `[7, false]` where the name is hidden, or the id alone.
  static func link<Other: OdooModelName>(_ value: TapeValue) throws(FieldMismatch) -> Many2one<Other>? {
    if value.isFalse { return nil }
    if let id = value.intValue { return Many2one(id: RecordID(id)) }
    guard value.kind == .array, value.count == 2 else { throw unexpected(value, "a many2one") }
    var parts = value.elements.makeIterator()
    guard let id = parts.next()?.intValue, let name = parts.next() else {
      throw FieldMismatch("has no int id in its many2one")
    }
    return Many2one(id: RecordID(id), name: name.stringValue)
  }

  static func links<Other: OdooModelName>(_ value: TapeValue) throws(FieldMismatch) -> [RecordID<Other>]? {
    guard value.kind == .array else { throw unexpected(value, "ids") }
    var ids: [RecordID<Other>] = []
    ids.reserveCapacity(value.count)
    for element in value.elements {
      guard let id = element.intValue else { throw FieldMismatch("holds \(element.typeName), not ids") }
      ids.append(RecordID(id))
    }
    return ids
  }

  private static func unexpected(_ value: TapeValue, _ wanted: String) -> FieldMismatch {
    FieldMismatch("is \(value.typeName), not \(wanted)")
  }
}
