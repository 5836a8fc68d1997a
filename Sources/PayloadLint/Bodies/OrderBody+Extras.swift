import CommerceTypes

/// What an order's total has besides goods and taxes.
extension OrderBody {
  /// Shipping after discounts in each way it can be read; empty when it is not told.
  func shippingNet(_ basis: Basis) -> [Formula] {
    if shippingList?.isWhole == true {
      var sum = Formula.zero
      var kept = Formula.zero
      for line in shippingLines {
        guard let price = line.price[basis] ?? line.discounted[basis], let off = discount(of: line, basis)
        else {
          return fromTotal(basis)
        }
        let net = line.price[basis] == nil ? Formula(price) : Formula(price) - off
        sum += net
        if !line.isRemoved { kept += net }
      }
      return shippingLines.contains { $0.isRemoved } ? [sum, kept] : [sum]
    }
    return fromTotal(basis)
  }

  /// From the order's own total of shipping, which may be told before or after its discounts.
  private func fromTotal(_ basis: Basis) -> [Formula] {
    guard let total = money("total_shipping_price")[basis] else { return [] }
    if isWithoutDiscounts { return [Formula(total)] }
    guard let discounts = money("total_discounts")[basis], lines.allSatisfy({ $0.allocations != nil }),
      let ofLines = lineDiscounts(basis)
    else { return [] }
    return [Formula(total) - (Formula(discounts) - ofLines), Formula(total)]
  }

  /// Tips, duties and additional fees; not complete when some may be there and are not told.
  func extras(_ basis: Basis, current: Bool) -> (sum: Formula, isComplete: Bool) {
    var sum = Formula.zero
    var isComplete = true
    let prefix = current ? "current_total" : "original_total"
    for name in ["total_tip_received", "\(prefix)_duties", "\(prefix)_additional_fees"] {
      if let amount = money(name)[basis] ?? other(name, basis) {
        if !amount.value.isZero { sum += Formula(amount) }
      } else if let member = spot.member("\(name)_set", Spot.camelCase(name) + "Set", name) {
        // Null is none; anything else that holds no amount is not told.
        if !member.isNull { isComplete = false }
      } else if !isWhole {
        isComplete = false
      }
    }
    return (sum, isComplete)
  }

  /// Orders without edits may tell only one of the original and the current amount.
  private func other(_ name: String, _ basis: Basis) -> Amount? {
    if name.hasPrefix("original_total") {
      return money(name.replacing("original_total", with: "current_total"))[basis]
    }
    if name.hasPrefix("current_total") {
      return money(name.replacing("current_total", with: "original_total"))[basis]
    }
    return nil
  }

  /// Whether refunds may give back duties or additional fees that they don't tell.
  var mayRefundExtras: Bool {
    let (told, isComplete) = extras(.shop, current: false)
    let tip = tips.shop?.value ?? .zero
    guard !isComplete || told.value != tip else { return false }
    let fees = money("original_total_additional_fees").shop ?? money("current_total_additional_fees").shop
    guard isComplete, fees?.value.isZero ?? true else { return true }
    return refunds.contains { $0.spot.money("total_duties").any == nil && $0.spot.list("duties") == nil }
  }

  /// What cash payments and refunds were rounded by, where that is told and not zero.
  func cashRoundings(_ basis: Basis) -> [Formula] {
    let rounding = spot["totalCashRoundingAdjustment"]
    let payment =
      money("total_cash_rounding_payment_adjustment")[basis] ?? rounding?.money("payment")[basis]
    let refund = money("total_cash_rounding_refund_adjustment")[basis] ?? rounding?.money("refund")[basis]
    let amounts = [payment, refund].compactMap { $0 }.filter { !$0.value.isZero }
    let each = amounts.map { Formula($0) }
    guard each.count == 2 else { return each + each.map { Formula.zero - $0 } }
    let both = each[0] + each[1]
    return each + each.map { Formula.zero - $0 } + [
      both, Formula.zero - both, each[0] - each[1], each[1] - each[0],
    ]
  }
}
