import CommerceTypes

/// `res.currency`: rates, and what switching a second one on brings.
struct CurrencyBehaviour: ModelBehaviour {
  let model = "res.currency"

  var computed: [String: Computation] {
    [
      "rate": { .decimal($0.env.rate(ofCurrency: $0.id, on: $0.env.today)) },
      "decimal_places": { .integer($0.env.digits(ofCurrency: $0.id)) },
    ]
  }

  /// A database without pricelist gets one in the company's currency with its second currency.
  func didWrite(_ ids: [Int], _ fields: Set<String>, in env: Environment) throws {
    guard fields.contains("active"), try env.search(model).count > 1,
      try env.search("product.pricelist").isEmpty
    else { return }
    try env.create(
      "product.pricelist",
      [
        "name": "Default", "currency_id": .record(env.companyCurrencyID),
        "company_id": .record(env.companyID), "sequence": 10,
      ])
  }
}
