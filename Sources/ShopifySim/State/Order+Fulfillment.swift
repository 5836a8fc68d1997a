/// What left, what is still to leave.
extension Order {
  /// Units of a line that were fulfilled.
  public func fulfilledQuantity(of line: LineItem) -> Int {
    fulfillments.filter { !$0.isCancelled }.flatMap(\.lines).filter { $0.lineItemID == line.id }
      .reduce(0) { $0 + $1.quantity }
  }

  /// Units that are neither fulfilled nor taken off the order before they were.
  public func unfulfilledQuantity(of line: LineItem) -> Int {
    let removed = refundedLines(of: line.id).reduce(0) { $0 + $1.unfulfilledQuantity }
    return line.quantity - fulfilledQuantity(of: line) - removed
  }

  /// Units that can still be refunded. Evidence: documented.
  public func refundableQuantity(of line: LineItem) -> Int { currentQuantity(of: line) }

  /// Fulfilled units that haven't come back.
  func returnableQuantity(of line: LineItem) -> Int {
    let returned = refundedLines(of: line.id).reduce(0) { $0 + $1.quantity - $1.unfulfilledQuantity }
    return fulfilledQuantity(of: line) - returned
  }

  /// Derived from the units: an order of which nothing left reads as unfulfilled, restocked or not.
  ///
  /// Evidence: captured for fulfilled, partially fulfilled, unfulfilled after a restock.
  public var displayFulfillmentStatus: DisplayFulfillmentStatus {
    let left = lineItems.reduce(0) { $0 + fulfilledQuantity(of: $1) }
    if left == 0 { return .unfulfilled }
    let remaining = lineItems.reduce(0) { $0 + unfulfilledQuantity(of: $1) }
    return remaining == 0 ? .fulfilled : .partiallyFulfilled
  }
}
