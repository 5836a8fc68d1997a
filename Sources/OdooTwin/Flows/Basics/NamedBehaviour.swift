/// Models that need no more than their `display_name`.
struct NamedBehaviour: ModelBehaviour {
  let model: String
  let name: @Sendable (Record) throws -> String?

  func displayName(_ record: Record) throws -> String? { try name(record) }
}

extension NamedBehaviour {
  static let all: [any ModelBehaviour] = [
    NamedBehaviour(model: "res.country.state") { state in
      guard let code = try state.related("country_id")?.text("code") else { return nil }
      return try "\(state.string("name")) (\(code))"
    },
    NamedBehaviour(model: "product.pricelist") { list in
      guard let currency = try list.related("currency_id") else { return nil }
      return try "\(list.string("name")) (\(currency.string("name")))"
    },
    NamedBehaviour(model: "stock.picking.type") { type in
      guard let warehouse = try type.related("warehouse_id") else { return nil }
      return try "\(warehouse.string("name")): \(type.string("name"))"
    },
    NamedBehaviour(model: "account.payment.method.line") { line in
      guard let journal = try line.related("journal_id") else { return nil }
      return try "\(line.string("name")) (\(journal.string("name")))"
    },
  ]
}
