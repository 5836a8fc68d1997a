import CommerceTypes

/// Something that must hold after every scenario, derived from Shopify's amounts and the declared profile.
protocol Invariant: Sendable {
  var name: InvariantName { get }
  /// Compares; whatever it looks at is counted in `check`.
  func check(_ evidence: Evidence, into check: inout InvariantCheck)
}

/// All that the invariants look at.
struct Evidence: Sendable {
  /// The scenario's orders in Shopify.
  var orders: [OrderFacts]
  var books: Books
  var profile: Profile

  func records(of order: OrderFacts) -> Books.OrderRecords {
    books.orders[order.name] ?? Books.OrderRecords()
  }
}

/// What an invariant compared so far, and what did not hold.
struct InvariantCheck: Sendable {
  private(set) var compared = 0
  private(set) var failures: [FailureReport] = []

  /// Two amounts, at the currency's digits.
  mutating func amounts(
    _ subject: String, expected: ExactDecimal, actual: ExactDecimal, digits: Int, hints: [String] = []
  ) {
    compared += 1
    let actual = actual.roundedHalfUp(to: digits)
    guard expected != actual else { return }
    fail(
      subject, expected: expected.formatted(minimumDigits: digits),
      actual: actual.formatted(minimumDigits: digits), hints: hints)
  }

  /// How many there are of something.
  mutating func count(_ subject: String, expected: Int, found: [String], hints: [String] = []) {
    compared += 1
    guard expected != found.count else { return }
    let list = found.isEmpty ? "" : ": \(found.prefix(8).joined(separator: ", "))"
    fail(subject, expected: "\(expected)", actual: "\(found.count)\(list)", hints: hints)
  }

  /// How many there are of something that may be split: at least the lower bound, at most the upper.
  mutating func count(_ subject: String, expected: ClosedRange<Int>, found: [String]) {
    guard expected.lowerBound < expected.upperBound else {
      return count(subject, expected: expected.lowerBound, found: found)
    }
    holds(
      expected.contains(found.count), subject,
      expected: "\(expected.lowerBound) to \(expected.upperBound)",
      actual: "\(found.count): \(found.prefix(8).joined(separator: ", "))")
  }

  /// Any other comparison.
  mutating func holds(
    _ isTrue: Bool, _ subject: String, expected: String, actual: String, hints: [String] = []
  ) {
    compared += 1
    if !isTrue { fail(subject, expected: expected, actual: actual, hints: hints) }
  }

  private mutating func fail(_ subject: String, expected: String, actual: String, hints: [String]) {
    failures.append(FailureReport(subject: subject, expected: expected, actual: actual, hints: hints))
  }
}
