import CommerceTypes
import XMLRPCWire

extension Environment {
  /// A field as Odoo sends it; `classic` shows a many2one with its name.
  func wire(_ value: FieldValue, _ field: Field, classic: Bool = true) throws -> XMLRPCValue {
    switch value {
    case .unset:
      switch field.kind {
      case .integer, .many2oneReference: return .int(0)
      case .float, .monetary: return .double(0)
      case .one2many, .many2many: return .array([])
      default: return .boolean(false)
      }
    case .boolean(let flag): return .boolean(flag)
    case .integer(let number):
      return field.kind == .float || field.kind == .monetary ? .double(Double(number)) : .int(number)
    case .decimal(let number):
      if field.kind == .integer { return .int(number.exactInt ?? 0) }
      let shown = digits(of: field).map { number.roundedHalfUp(to: $0) } ?? number
      return .double(shown.doubleValue)
    case .text(let text): return .string(text)
    case .record(let id):
      guard let relation = field.relation else { return .int(id) }
      guard registry[relation] != nil else {
        return classic ? .array([.int(id), .string("\(relation),\(id)")]) : .int(id)
      }
      guard exists(relation, id) else { return .boolean(false) }
      return classic ? .array([.int(id), .string(try displayName(relation, id))]) : .int(id)
    case .records(let ids): return .ints(ids)
    case .commands: return .array([])
    case .wire(let value): return value
    }
  }

  /// `read`: the fields of those records that exist; all fields when none is named.
  func read(
    _ name: String, _ ids: [Int], _ fields: [String]? = nil, classic: Bool = true
  ) throws -> [XMLRPCValue] {
    try check(.read, on: name)
    let model = try self.model(name)
    let wanted = fields.flatMap { $0.isEmpty ? nil : $0 } ?? model.fields.keys.sorted()
    let described = try wanted.filter { $0 != "id" }.map { field in
      guard let description = model.fields[field] else {
        throw rules.wording.unknownField(field, of: name, in: .read)
      }
      return description
    }
    return try ids.filter { exists(name, $0) }.map { id in
      var members = [XMLRPCMember("id", .int(id))]
      for field in described {
        members.append(
          XMLRPCMember(field.name, try wire(value(name, id, field.name), field, classic: classic)))
      }
      return .structure(members)
    }
  }
}
