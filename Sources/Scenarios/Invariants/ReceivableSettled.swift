import CommerceTypes

/// What a customer owes in Odoo is what they owe in Shopify: nothing, once all is paid and paid back.
struct ReceivableSettled: Invariant {
  let name = InvariantName.receivableSettled

  func check(_ evidence: Evidence, into check: inout InvariantCheck) {
    let orders = evidence.orders.filter { !$0.isHeld }
    for (email, orders) in Dictionary(grouping: orders, by: \.email).sorted(by: { $0.key < $1.key }) {
      guard orders.contains(where: \.isPaidInFull), let digits = orders.first?.digits else { continue }
      let lines = evidence.books.customers[email]?.receivables ?? []
      let owed = orders.map(\.outstanding).sum()
      check.amounts(
        "\(email): Σ open receivable", expected: owed, actual: lines.map(\.residual).sum(), digits: digits)
      guard owed.isZero else { continue }
      check.holds(
        !lines.isEmpty, "\(email): journal items on a receivable account", expected: "at least 1", actual: "0"
      )
      for line in lines {
        check.amounts(
          "\(email): residual of account.move.line \(line.id) (\(line.moveName))", expected: .zero,
          actual: line.residual, digits: digits,
          hints: ["reconcile it with its payment, invoice or credit note"])
      }
    }
  }
}
