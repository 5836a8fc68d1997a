import CommerceTypes
import XMLRPCWire

extension Domain {
  /// Operators in one domain, and fields in one path.
  private static let mostOperators = 1000
  private static let longestPath = 32

  /// Reads a domain in Polish notation, as a client sends it.
  init(_ wire: XMLRPCValue, _ rules: TwinRules) throws {
    let malformed = rules.wording.malformedDomain(wire.pythonText, isList: wire.arrayValue != nil)
    guard let items = wire.arrayValue else {
      guard !wire.isTrue else { throw malformed }
      self = .always(true)
      return
    }
    // Odoo's own limit is Python's; a domain of this depth comes from no client in earnest.
    guard items.count(where: { ["!", "&", "|"].contains($0) }) <= Self.mostOperators else {
      throw TwinError.python("RecursionError", "maximum recursion depth exceeded")
    }
    var stack: [Domain] = []
    for item in items.reversed() {
      switch item {
      case .string("!"):
        guard let last = stack.popLast() else { throw malformed }
        stack.append(.not(last))
      case .string("&"), .string("|"):
        guard let first = stack.popLast(), let second = stack.popLast() else { throw malformed }
        stack.append(item == .string("&") ? .all([first, second]) : .any([first, second]))
      case .array(let parts) where parts.count == 3: stack.append(try Self.term(parts, rules))
      case .boolean(let flag): stack.append(.always(flag))
      default: throw rules.wording.invalidItem(item.pythonText, isText: item.stringValue != nil)
      }
    }
    self = stack.isEmpty ? .always(true) : .all(stack.reversed())
  }

  private static func term(_ parts: [XMLRPCValue], _ rules: TwinRules) throws -> Domain {
    let leaf = XMLRPCValue.array(parts)
    if parts[0] == .int(1), parts[1] == .string("=") { return .always(parts[2] == .int(1)) }
    if parts[0] == .int(0), parts[1] == .string("=") { return .always(parts[2] == .int(0)) }
    guard let field = parts[0].stringValue, let name = parts[1].stringValue?.lowercased() else {
      throw rules.wording.invalidItem(leaf.pythonText, isText: false)
    }
    guard field.count(where: { $0 == "." }) < longestPath else {
      throw TwinError.python("RecursionError", "maximum recursion depth exceeded")
    }
    guard rules.core.operators.contains(name) else {
      throw rules.wording.unknownOperator(
        in: DomainTerm(path: field, name: name, operand: parts[2].pythonText))
    }
    if name == "any" || name == "not any" {
      return .term(field: field, operator: name, operand: .domain(try Domain(parts[2], rules)))
    }
    let operand: Operand =
      switch parts[2] {
      case .array(let items): .list(try items.map(FieldValue.init(operand:)))
      case let single: .value(try FieldValue(operand: single))
      }
    return .term(field: field, operator: name == "<>" ? "!=" : name == "==" ? "=" : name, operand: operand)
  }
}

extension FieldValue {
  /// A domain's operand.
  init(operand wire: XMLRPCValue) throws {
    self =
      switch wire {
      case .int(let number): .integer(number)
      case .boolean(let flag): .boolean(flag)
      case .double(let number): .decimal(try .odooNumber(number))
      case .string(let text): .text(text)
      case .dateTime(let text): .text(UTCText.spaced(text) ?? text)
      case .null: .boolean(false)
      case .base64, .array, .structure: .wire(wire)
      }
  }
}
