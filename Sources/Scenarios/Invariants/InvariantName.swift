/// What holds after every scenario, whatever it was about.
enum InvariantName: String, Sendable, CaseIterable {
  case booksBalance = "books-balance"
  case receivableSettled = "receivable-settled"
  case noDuplicateRecords = "no-duplicate-records"
  case stockMovedOnce = "stock-moved-once"
  case refundsWithinOrderTotal = "refunds-within-order-total"
  /// Only for orders that the file expects to be held.
  case nothingWritten = "nothing-written"
}
