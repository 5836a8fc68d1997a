import CommerceTypes
import OdooXMLRPC
import XMLRPCWire

/// Turns what a file writes into what Odoo holds.
struct ValueResolver {
  let client: OdooClient
  let catalog: FieldCatalog
  let names: RunNames
  let records: ProfileRecords
  let profile: Profile
  let products: [String: Int]
  let books: Books
  /// Reads in the words that the files use.
  var reader: NeutralReader { NeutralReader(catalog) }
  /// Records found by earlier expectations, by name.
  var captures: [String: Record] = [:]

  func resolve(_ value: ExpectedValue, for field: FieldCatalog.Field) async throws -> ResolvedValue {
    switch value {
    case .text(let text): return .text(text)
    case .contains(let text): return .contains(text)
    case .isSet(let isSet): return .isSet(isSet)
    case .capture(let name, let part): return try captured(name, part, for: field)
    case .reference(let reference): return try await resolve(reference, for: field)
    case .natural(let keys): return try await natural(keys, field)
    case .oneOf(let items):
      var values: [ResolvedValue] = []
      for item in items { values.append(try await resolve(item.value, for: field)) }
      return .oneOf(values)
    case .list(let items):
      var values: [ResolvedValue] = []
      for item in items { values.append(try await resolve(item.value, for: field)) }
      return .list(values)
    }
  }

  private func captured(
    _ name: String, _ part: String, for field: FieldCatalog.Field
  ) throws -> ResolvedValue {
    guard let record = captures[name] else {
      throw UnknownName(message: "no record was found above for $\(name)")
    }
    if part == "id" { return .records([record.id], about: "$\(name) (\(record.model) \(record.id))") }
    switch try record.value(part) {
    case .string(let text): return .text(text)
    case .int(let number): return .text(String(number))
    case .boolean(let flag): return .text(flag ? "true" : "false")
    case .double(let number):
      return .text(ExactDecimal(shortestFormOf: number)?.description ?? String(number))
    case .array(let pair) where pair.count == 2 && pair[0].intValue != nil && pair[1].stringValue != nil:
      return .records([pair[0].intValue ?? 0], about: pair[1].stringValue ?? "")
    case let other:
      throw UnknownName(message: "$\(name).\(part) is \(other.typeName), which can't be compared")
    }
  }

  private func resolve(_ reference: Reference, for field: FieldCatalog.Field) async throws -> ResolvedValue {
    let isText = field.relation == nil
    switch reference {
    case .order(let name):
      let order = names.order(name)
      if isText { return .text(order) }
      let found = books.orders[order] ?? Books.OrderRecords()
      return .records(found.saleOrders.map(\.id), about: "the order \(name)")
    case .sku(let sku):
      let text = names.sku(sku)
      return isText ? .text(text) : .records(products[text].map { [$0] } ?? [], about: text)
    case .location(let name):
      let odoo = profile.locations.first { $0.shopify == name }?.odoo ?? name
      return isText ? .text(odoo) : .records(records.locations[name].map { [$0] } ?? [], about: odoo)
    case .tax(let key):
      let odoo = profile.taxes.first { $0.key == key }?.odooName ?? key
      return isText ? .text(odoo) : .records(records.taxes[key].map { [$0] } ?? [], about: odoo)
    case .gateway(let name):
      let code = profile.gateways.first { $0.shopify == name }?.journalCode ?? name
      return isText
        ? .text(code) : .records(records.journals[name].map { [$0] } ?? [], about: "journal \(code)")
    case .email(let email):
      let text = names.email(email)
      if isText { return .text(text) }
      return .records(try await client.search("res.partner", [.equal("email", .string(text))]), about: text)
    }
  }

  private func natural(_ keys: [ExpectedValue.NaturalKey], _ field: FieldCatalog.Field) async throws
    -> ResolvedValue
  {
    guard let model = field.relation else {
      throw UnknownName(message: "only a relation is found by its fields")
    }
    var domain: Domain = []
    for key in keys {
      domain = domain + Domain([try await term(key.field.value, "=", key.value.value, on: model)])
    }
    let ids = try await reader.search(model, domain, order: "id", context: ["active_test": false])
    return .records(ids, about: "\(model) \(domain.terms.map(Self.words).joined(separator: ", "))")
  }

  private static func words(_ term: Domain.Term) -> String {
    guard case .condition(let field, let sign, let value) = term else { return "" }
    return "\(field) \(sign.rawValue) \(value.stringValue ?? "…")"
  }

  /// One condition of a domain, its value in the form that the field's type takes.
  func term(_ field: String, _ sign: String, _ value: ExpectedValue, on model: String) async throws
    -> Domain.Term
  {
    switch try await FieldPath.resolve(field, from: model, in: catalog) {
    case .failure(let unknown): throw unknown
    case .success(let path):
      let resolved = try await resolve(value, for: path.field)
      return Self.term(field, sign, resolved, type: path.field.type)
    }
  }

  private static func term(_ field: String, _ sign: String, _ value: ResolvedValue, type: String)
    -> Domain.Term
  {
    switch value {
    case .records(let ids, _):
      if ids.count == 1, sign != "in", sign != "not in" {
        return .condition(field, Domain.Operator(rawValue: sign), .int(ids[0]))
      }
      return .condition(field, sign == "!=" || sign == "not in" ? "not in" : "in", .ints(ids))
    case .text(let text): return .condition(field, Domain.Operator(rawValue: sign), wire(text, type: type))
    case .oneOf(let values), .list(let values):
      let items = values.flatMap { value -> [XMLRPCValue] in
        switch value {
        case .text(let text): [wire(text, type: type)]
        case .records(let ids, _): ids.map { .int($0) }
        default: []
        }
      }
      return .condition(field, sign == "!=" || sign == "not in" ? "not in" : "in", .array(items))
    case .contains(let text): return .condition(field, "ilike", .string(text))
    case .isSet(let isSet): return .condition(field, isSet ? "!=" : "=", false)
    }
  }

  /// A text as a value of a field's type; `false` is an empty field.
  private static func wire(_ text: String, type: String) -> XMLRPCValue {
    if text == "false" { return false }
    switch type {
    case "boolean": return .boolean(text == "true")
    case "integer", "many2one", "one2many", "many2many": return Int(text).map { .int($0) } ?? .string(text)
    case "float", "monetary": return Double(text).map { .double($0) } ?? .string(text)
    default: return .string(text)
    }
  }
}
