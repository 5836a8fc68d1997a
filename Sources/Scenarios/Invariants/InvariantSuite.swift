/// Runs every invariant but those that the file leaves out.
struct InvariantSuite {
  static let all: [any Invariant] = [
    BooksBalance(), ReceivableSettled(), NoDuplicateRecords(), StockMovedOnce(), RefundsWithinOrderTotal(),
    NothingWritten(),
  ]

  var exceptions: [InvariantException]

  /// A report for each; an invariant that does not apply to these orders is left out.
  func run(_ evidence: Evidence) -> [InvariantReport] {
    Self.all.filter { applies($0.name, to: evidence) }.map { invariant in
      if let exception = exceptions.first(where: { $0.name == invariant.name.rawValue }) {
        return InvariantReport(
          name: invariant.name.rawValue, compared: 0, note: "left out by the file: \(exception.reason)")
      }
      var check = InvariantCheck()
      invariant.check(evidence, into: &check)
      return InvariantReport(
        name: invariant.name.rawValue, compared: check.compared, failures: check.failures)
    }
  }

  private func applies(_ name: InvariantName, to evidence: Evidence) -> Bool {
    switch name {
    case .nothingWritten: evidence.orders.contains(where: \.isHeld)
    case .stockMovedOnce: true
    case .receivableSettled: evidence.orders.contains { !$0.isHeld && $0.isPaidInFull }
    case .booksBalance, .noDuplicateRecords, .refundsWithinOrderTotal: evidence.orders.contains { !$0.isHeld }
    }
  }
}
