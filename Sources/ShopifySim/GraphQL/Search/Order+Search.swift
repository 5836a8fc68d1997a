/// The words that searches have for an order's states. Evidence: documented.
extension Order {
  /// `open`, `closed`, `cancelled`, `not_closed` or `any`.
  func isOpenOrClosed(_ word: String) -> Bool {
    switch word.lowercased() {
    case "any": true
    case "open": closedAt == nil && cancelledAt == nil
    case "closed": closedAt != nil
    case "cancelled": cancelledAt != nil
    case "not_closed": closedAt == nil
    default: false
    }
  }

  func hasFinancialStatus(_ word: String) -> Bool {
    word.lowercased() == "any" || displayFinancialStatus?.rawValue == word.uppercased()
  }

  /// `unfulfilled` and `unshipped`, `fulfilled` and `shipped`, `partial` …
  func hasFulfillmentStatus(_ word: String) -> Bool {
    switch word.lowercased() {
    case "any": true
    case "unshipped": displayFulfillmentStatus == .unfulfilled
    case "shipped": displayFulfillmentStatus == .fulfilled
    case "partial": displayFulfillmentStatus == .partiallyFulfilled
    default: displayFulfillmentStatus.rawValue == word.uppercased()
    }
  }
}
