import CommerceTypes
import XMLRPCWire

extension Environment {
  /// What a client sent for a field, or Odoo's fault for what it can't take.
  func fieldValue(_ wire: XMLRPCValue, _ field: Field, of model: String) throws -> FieldValue {
    switch field.kind {
    case .boolean: return .boolean(wire.isTrue)
    case .integer, .many2oneReference: return .integer(try Self.integer(wire))
    case .float, .monetary: return try normalised(.decimal(Self.decimal(wire)), field, of: model)
    case .char, .text, .reference: return try text(wire)
    case .binary:
      if case .base64 = wire {
        throw TwinError.python("TypeError", "a bytes-like object is required, not 'Binary'")
      }
      return try text(wire)
    case .html: return try Self.html(text(wire))
    case .selection:
      guard wire.isTrue else { return .unset }
      guard let key = wire.stringValue, field.selection.isEmpty || field.selection.contains(key) else {
        throw TwinError.python("ValueError", "Wrong value for \(model).\(field.name): \(wire.pythonText)")
      }
      return .text(key)
    case .date, .datetime: return try moment(wire, isDate: field.kind == .date)
    case .many2one: return try many2one(wire, field, of: model)
    case .one2many, .many2many: return .commands(try commands(wire, field, of: model))
    case .json, .properties, .propertiesDefinition: return wire.isTrue ? .wire(wire) : .unset
    }
  }

  /// The struct a client sent as a record's values; unknown fields fault as on create.
  func values(_ wire: XMLRPCValue, of model: Model) throws -> Values {
    guard let members = wire.structureValue else {
      throw TwinError.python("AttributeError", "'\(wire.pythonType)' object has no attribute 'get'")
    }
    var values: Values = [:]
    for member in members {
      guard let field = model.fields[member.name] else {
        throw rules.wording.unknownField(member.name, of: model.name, in: .create)
      }
      guard !Self.automatic.contains(member.name) else { continue }
      values[member.name] = try fieldValue(member.value, field, of: model.name)
    }
    return values
  }

  private static func integer(_ wire: XMLRPCValue) throws -> Int {
    switch wire {
    case .int(let number): return number
    case .boolean(let flag): return flag ? 1 : 0
    case .double(let number): return Int(exactly: number.rounded(.towardZero)) ?? 0
    case .null: return 0
    case .string(let text):
      if text.isEmpty { return 0 }
      guard let number = Int(text) else {
        throw TwinError.python("ValueError", "invalid literal for int() with base 10: '\(text)'")
      }
      return number
    default:
      throw TwinError.python(
        "TypeError", "int() argument must be a string or a real number, not '\(wire.pythonType)'")
    }
  }

  private static func decimal(_ wire: XMLRPCValue) throws -> ExactDecimal {
    switch wire {
    case .int(let number): return try .odooNumber(number)
    case .boolean(let flag): return flag ? .one : .zero
    case .null: return .zero
    case .double(let number): return try .odooNumber(number)
    case .string(let text):
      if text.isEmpty { return .zero }
      guard !text.isNotFinite, let number = try ExactDecimal.odooNumber(text) else {
        throw TwinError.python("ValueError", "could not convert string to float: '\(text)'")
      }
      return number
    default:
      throw TwinError.python(
        "TypeError", "float() argument must be a string or a real number, not '\(wire.pythonType)'")
    }
  }

  private func text(_ wire: XMLRPCValue) throws -> FieldValue {
    switch wire {
    case .string(let text): .text(text)
    case .boolean(false), .null: .unset
    case .int(let number): .text(String(number))
    default: .text(wire.pythonText)
    }
  }

  private static func html(_ value: FieldValue) -> FieldValue {
    guard case .text(let text) = value, !text.isEmpty, !text.hasPrefix("<") else { return value }
    return .text("<p>\(text)</p>")
  }

  private func moment(_ wire: XMLRPCValue, isDate: Bool) throws -> FieldValue {
    guard wire.isTrue else { return .unset }
    var text = wire.stringValue ?? ""
    if case .dateTime(let compact) = wire {
      guard rules.core.takesDateTimeValues else {
        throw TwinError.python("TypeError", "object of type 'DateTime' has no len()")
      }
      text = UTCText.spaced(compact) ?? compact
    }
    if isDate { text = String(text.prefix(10)) }
    guard UTCText.isMoment(text) else {
      let format = isDate ? "%Y-%m-%d" : text.utf8.count <= 10 ? "%Y-%m-%d" : "%Y-%m-%d %H:%M:%S"
      throw TwinError.python("ValueError", "time data '\(text)' does not match format '\(format)'")
    }
    return .text(isDate || text.utf8.count > 10 ? text : text + " 00:00:00")
  }

  private func many2one(_ wire: XMLRPCValue, _ field: Field, of model: String) throws -> FieldValue {
    switch wire {
    case .int(let id): return id == 0 ? .unset : .record(id)
    case .boolean(false), .null: return .unset
    // Python's lists are no pairs: what `read` answers can't be written back (measured).
    case .array: return .unset
    case .string(let text):
      if text.isEmpty { return .unset }
      throw TwinError.invalidInput("integer", text)
    default:
      throw TwinError.python("ValueError", "Wrong value for \(model).\(field.name): \(wire.pythonText)")
    }
  }

  private func commands(_ wire: XMLRPCValue, _ field: Field, of model: String) throws -> [Command] {
    guard let items = wire.arrayValue else {
      guard wire.isTrue else { return [.clear] }
      throw TwinError.python(
        "ValueError", "Wrong value for \(model).\(field.name): \(wire.stringValue ?? wire.pythonText)")
    }
    if let first = items.first, first.arrayValue == nil { return [.set(items.compactMap(\.intValue))] }
    return try items.compactMap { try command($0.arrayValue ?? [], field) }
  }

  /// Nil for a command number that Odoo ignores, too (measured with 9).
  private func command(_ items: [XMLRPCValue], _ field: Field) throws -> Command? {
    let number = items.first?.intValue ?? -1
    let id = items.count > 1 ? items[1].intValue ?? 0 : 0
    func values() throws -> Values {
      guard items.count > 2, let relation = field.relation else { return [:] }
      return try self.values(items[2], of: try model(relation))
    }
    return switch number {
    case 0: .create(try values())
    case 1: .update(id, try values())
    case 2: .delete(id)
    case 3: .unlink(id)
    case 4: .link(id)
    case 5: .clear
    case 6: .set(items.count > 2 ? (items[2].arrayValue ?? []).compactMap(\.intValue) : [])
    default: nil
    }
  }
}
