import CommerceTypes
import OdooXMLRPC
import XMLRPCWire

/// Compares one field of a record with what it is to be.
struct ValueComparison {
  /// Minor digits of the shop's currency.
  var digits: Int

  /// Floats that are no amounts are compared to this many digits, which drops the noise of doubles.
  static let floatDigits = 6

  /// The found value as text when it is not what was wanted; nil when it is.
  func mismatch(_ actual: XMLRPCValue, _ wanted: ResolvedValue, type: String) -> String? {
    matches(actual, wanted, type: type) ? nil : Self.text(actual, type: type, digits: digits)
  }

  func matches(_ actual: XMLRPCValue, _ wanted: ResolvedValue, type: String) -> Bool {
    switch wanted {
    case .oneOf(let values): values.contains { matches(actual, $0, type: type) }
    case .isSet(let isSet): Self.isEmpty(actual) != isSet
    case .contains(let text): actual.stringValue?.contains(text) ?? false
    case .records(let ids, _): matchesRecords(actual, ids, type)
    case .list(let values): matchesList(actual, values)
    case .text(let text): matchesText(actual, text, type)
    }
  }

  private func matchesRecords(_ actual: XMLRPCValue, _ ids: [Int], _ type: String) -> Bool {
    switch type {
    case "many2one": ids.contains(actual.arrayValue?.first?.intValue ?? actual.intValue ?? -1)
    case "one2many", "many2many": Set((actual.arrayValue ?? []).compactMap(\.intValue)) == Set(ids)
    default: actual.intValue.map(ids.contains) ?? false
    }
  }

  /// The same records in any order, each wanted one standing for exactly one.
  private func matchesList(_ actual: XMLRPCValue, _ values: [ResolvedValue]) -> Bool {
    guard let found = actual.arrayValue?.compactMap(\.intValue), found.count == values.count else {
      return false
    }
    var rest = Set(found)
    for value in values {
      guard case .records(let ids, _) = value, let id = ids.first(where: rest.contains) else { return false }
      rest.remove(id)
    }
    return rest.isEmpty
  }

  private func matchesText(_ actual: XMLRPCValue, _ text: String, _ type: String) -> Bool {
    switch type {
    case "boolean": return actual.boolValue == (text == "true") && (text == "true" || text == "false")
    case "float", "monetary", "integer":
      guard let wanted = ExactDecimal(text), let number = actual.doubleValue,
        let found = ExactDecimal(shortestFormOf: number)
      else { return false }
      return found.roundedHalfUp(to: type == "monetary" ? digits : Self.floatDigits) == wanted
    case "many2one":
      if text == "false" { return Self.isEmpty(actual) }
      return actual.arrayValue?.last?.stringValue == text
    default:
      if text == "false", Self.isEmpty(actual) { return true }
      return actual.stringValue == text
    }
  }

  static func isEmpty(_ value: XMLRPCValue) -> Bool {
    value == .boolean(false) || value.arrayValue?.isEmpty ?? false
  }

  /// A value as a person reads it.
  static func text(_ value: XMLRPCValue, type: String, digits: Int) -> String {
    switch value {
    case .boolean(false) where type != "boolean": return "empty"
    case .boolean(let flag): return flag ? "true" : "false"
    case .string(let text): return text
    case .int(let number): return String(number)
    case .double(let number):
      guard let decimal = ExactDecimal(shortestFormOf: number) else { return String(number) }
      return type == "monetary"
        ? decimal.roundedHalfUp(to: digits).formatted(minimumDigits: digits)
        : decimal.roundedHalfUp(to: floatDigits).description
    case .array(let items):
      if type == "many2one", items.count == 2 {
        return "\(items[1].stringValue ?? "?") (\(items[0].intValue ?? 0))"
      }
      return "[" + items.map { text($0, type: "integer", digits: digits) }.joined(separator: ", ") + "]"
    default: return value.typeName
    }
  }
}
