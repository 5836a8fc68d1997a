import CommerceTypes

extension Environment {
  /// The value in the form its field keeps: integers become ids or decimals, decimals get the field's digits.
  func normalised(_ value: FieldValue, _ field: Field, of model: String) throws -> FieldValue {
    switch (field.kind, value) {
    case (.boolean, .unset): .boolean(false)
    case (.integer, .unset), (.many2oneReference, .unset): .integer(0)
    case (.float, .unset), (.monetary, .unset): .decimal(.zero)
    case (_, .unset): field.kind.isX2Many ? .records([]) : .unset
    case (.many2one, .integer(let id)): .record(id)
    case (.many2one, .boolean(false)): .unset
    case (.float, .integer(let number)), (.monetary, .integer(let number)): .decimal(ExactDecimal(number))
    case (.float, .decimal(let number)):
      .decimal(
        behaviours.isExact(model, field.name)
          ? number : digits(of: field).map { number.roundedHalfUp(to: $0) } ?? number)
    case (.integer, .decimal(let number)): .integer(number.truncated(to: 0).exactInt ?? 0)
    case (.integer, .boolean(let flag)): .integer(flag ? 1 : 0)
    case (.integer, .record(let id)), (.many2oneReference, .record(let id)): .integer(id)
    case (.one2many, .records(let ids)), (.many2many, .records(let ids)): .records(ids)
    case (.datetime, .text(let text)) where text.utf8.count == 10: .text(text + " 00:00:00")
    case (.date, .text(let text)) where text.utf8.count > 10: .text(String(text.prefix(10)))
    case (.selection, .text(let key)):
      try checked(key, field, of: model)
    default: value
    }
  }

  /// The digits a field is kept with; nil for all that are given.
  func digits(of field: Field) -> Int? {
    field.precision.flatMap { database.precisions[$0] } ?? field.digits
  }

  private func checked(_ key: String, _ field: Field, of model: String) throws -> FieldValue {
    if key.isEmpty { return .unset }
    guard field.selection.isEmpty || field.selection.contains(key) else {
      throw TwinError.python("ValueError", "Wrong value for \(model).\(field.name): '\(key)'")
    }
    return .text(key)
  }
}
