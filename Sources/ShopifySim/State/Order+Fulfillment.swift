/// What left, what is still to leave.
extension Order {
  /// Units of a line that were fulfilled.
  public func fulfilledQuantity(of line: LineItem) -> Int {
    fulfillments.filter { !$0.isCancelled }.flatMap(\.lines).filter { $0.lineItemID == line.id }
      .reduce(0) { $0 + $1.quantity }
  }

  /// Units that are neither fulfilled nor taken off the order before they were.
  public func unfulfilledQuantity(of line: LineItem) -> Int {
    if line.isTip { return 0 }
    let refunded = refundedLines(of: line.id).reduce(0) { $0 + $1.unfulfilledQuantity }
    let removed = edits.flatMap(\.changes).filter { $0.lineItemID == line.id && $0.delta < 0 }
      .reduce(0) { $0 - $1.delta }
    return line.quantity - fulfilledQuantity(of: line) - refunded - removed
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
  /// Evidence: captured for fulfilled, partially fulfilled, unfulfilled after a restock; documented for on hold.
  public var displayFulfillmentStatus: DisplayFulfillmentStatus {
    let lines = soldLines
    guard fulfillments.contains(where: { !$0.isCancelled }),
      lines.contains(where: { fulfilledQuantity(of: $0) > 0 })
    else {
      let open = fulfillmentOrders.filter { $0.remainingQuantity > 0 }
      return !open.isEmpty && open.allSatisfy { $0.status == .onHold } ? .onHold : .unfulfilled
    }
    let remaining = lines.reduce(0) { $0 + unfulfilledQuantity(of: $1) }
    return remaining == 0 ? .fulfilled : .partiallyFulfilled
  }

  /// GraphQL's `OrderReturnStatus`; a requested return beats an open one, that a closed one; others count as none.
  /// Evidence: captured.
  public var returnStatus: String {
    let statuses = returns.map(\.status)
    if statuses.contains(.requested) { return "RETURN_REQUESTED" }
    if statuses.contains(.open) {
      let isBack = returns.filter { $0.status == .open }.flatMap(\.lines)
        .allSatisfy { $0.processedQuantity == $0.quantity }
      return isBack ? "INSPECTION_COMPLETE" : "IN_PROGRESS"
    }
    return statuses.contains(.closed) ? "RETURNED" : "NO_RETURN"
  }
}
