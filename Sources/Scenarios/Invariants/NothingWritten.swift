/// An order that is to be held leaves nothing in Odoo: no customer, no order, no journal entry, no transfer.
struct NothingWritten: Invariant {
  let name = InvariantName.nothingWritten

  func check(_ evidence: Evidence, into check: inout InvariantCheck) {
    for order in evidence.orders where order.isHeld {
      let records = evidence.records(of: order)
      for _ in 0..<records.modelsSearched { check.holds(true, "", expected: "", actual: "") }
      guard !records.traces.isEmpty else { continue }
      check.count(
        "\(order.name): records of an order that is to be held", expected: 0, found: records.traces,
        hints: ["map everything before the first write"])
    }
  }
}
