import CommerceTypes
import OdooXMLRPC
import XMLRPCWire

/// Writes a record down as text.
struct ObservationWriter {
  let keys: ObservationKeys
  let related: RelatedRecords.Names
  let catalog: FieldCatalog
  /// Minor digits of the shop's currency.
  let digits: Int

  func write(_ record: ReadRecord) async throws -> ObservedRecord {
    var observed = ObservedRecord(model: record.model, key: record.key, order: record.order)
    let types = try await catalog.fields(of: record.model) ?? [:]
    for field in ObservedFields.of(record.model) {
      guard let value = record.values[field], let type = types[field] else { continue }
      observed.fields[field] = text(value, field, type)
    }
    return observed
  }

  private func text(
    _ value: XMLRPCValue, _ field: String, _ type: FieldCatalog.Field
  ) -> String {
    switch type.type {
    case "boolean": return value == .boolean(true) ? "true" : "false"
    case "many2one":
      guard let id = value.arrayValue?.first?.intValue ?? value.intValue else { return "" }
      return name(type.relation ?? "", id) ?? keys.text.neutral(value.arrayValue?.last?.stringValue ?? "?")
    case "one2many", "many2many":
      let ids = value.arrayValue?.compactMap(\.intValue) ?? []
      return ids.map { name(type.relation ?? "", $0) ?? "?" }.sorted().joined(separator: ", ")
    case "float", "monetary", "integer": return number(value, field, type.type)
    case "html": return keys.text.neutral(Self.withoutTags(value.stringValue ?? ""))
    default:
      guard let text = value.stringValue else { return value.intValue.map(String.init) ?? "" }
      return keys.text.neutral(text)
    }
  }

  private func name(_ model: String, _ id: Int) -> String? {
    keys[model, id] ?? related[model, id].map(keys.text.neutral)
  }

  private func number(_ value: XMLRPCValue, _ field: String, _ type: String) -> String {
    guard let number = value.doubleValue, let decimal = ExactDecimal(shortestFormOf: number) else {
      return ""
    }
    let isAmount = type == "monetary" || ObservedFields.amounts.contains(field)
    return isAmount
      ? decimal.roundedHalfUp(to: digits).formatted(minimumDigits: digits)
      : decimal.roundedHalfUp(to: ValueComparison.floatDigits).description
  }

  /// `<p>text</p>` as some versions keep it, `text` as others do.
  private static func withoutTags(_ html: String) -> String {
    var text = ""
    var isTag = false
    for character in html {
      switch character {
      case "<": isTag = true
      case ">" where isTag: isTag = false
      default: if !isTag { text.append(character) }
      }
    }
    return text
  }
}
