import CommerceTypes

/// `res.currency.rate`: a rate given the other way round.
struct CurrencyRateBehaviour: ModelBehaviour {
  let model = "res.currency.rate"

  func willCreate(_ values: inout Values, in env: Environment) throws { turn(&values) }
  func willWrite(_ ids: [Int], _ values: inout Values, in env: Environment) throws { turn(&values) }

  private func turn(_ values: inout Values) {
    if let given = values["company_rate"]?.decimal, !given.isZero { values["rate"] = .decimal(given) }
    if let given = values["inverse_company_rate"]?.decimal, !given.isZero {
      values["rate"] = .decimal(ExactDecimal.one.divided(by: given, digits: 12) ?? .one)
    }
  }
}
