import CommerceTypes

/// One movement, or one attempt, of money.
struct TransactionBody: Sendable {
  let spot: Spot

  var id: String? { spot["id"]?.identity }
  var kind: String? { spot["kind"]?.text?.lowercased() }
  var status: String? { spot["status"]?.text?.lowercased() }
  /// Whether it tells what kind it is and how it ended.
  var isTold: Bool { kind != nil && status != nil }
  var isSuccess: Bool { status == "success" }
  var currency: String? { spot["currency", "currencyCode"]?.text }
  var parent: Spot? {
    spot["parent_id"] ?? spot["parentTransaction"]?["id"]
  }
  var bag: MoneyPair { spot.money("amount") }

  /// The amount in one basis; REST tells it in the transaction's own currency alone.
  func amount(_ basis: Basis, _ currencies: Currencies) -> Amount? {
    if spot["amountSet"] != nil || spot["amount_set"] != nil { return bag[basis] }
    guard let plain = Amount(spot["amount"]) else { return bag[basis] }
    guard let currency else { return currencies.differ ? nil : plain }
    return currencies.code(basis).map { $0.rawValue == currency } ?? !currencies.differ ? plain : nil
  }
}
