import CommerceTypes

/// What an order's transactions come to.
extension OrderBody {
  /// Σ successful transactions of these kinds; nil when one is not told in this currency.
  func sum(of kinds: Set<String>, _ basis: Basis) -> Formula? {
    var sum = Formula.zero
    for transaction in transactions where transaction.isSuccess && kinds.contains(transaction.kind ?? "") {
      guard let amount = transaction.amount(basis, currencies) else { return nil }
      sum += Formula(amount)
    }
    return sum
  }

  /// What cash was rounded by may stand between an order and its payments.
  func roundingSlack(_ basis: Basis) -> ExactDecimal {
    cashRoundings(basis).map(\.value.magnitude).max() ?? .zero
  }

  /// Whether money moved in ways that the sums of sales, captures and refunds do not tell.
  var hasOtherMoney: Bool { transactions.contains { $0.kind == "change" || !$0.isTold } }
}
