import CommerceTypes
import GraphQLLanguage

/// E9: how many units a line has, had, sent and gave back.
extension Judge {
  mutating func checkQuantities(_ order: OrderBody) {
    for line in order.lines {
      checkRange(line)
      checkCurrent(line, in: order)
    }
  }

  private mutating func checkRange(_ line: LineBody) {
    guard let written = line.spot["quantity"] else { return }
    require(
      .quantityRange, (written.integer ?? -1) >= 0, at: written,
      "quantity \(written.node.value) is no number of units",
      remedy: "a quantity is a whole number, 0 or more")
    guard let current = line.currentQuantity, let quantity = line.quantity else { return }
    require(
      .quantityRange, (0...max(quantity.value, 0)).contains(current.value), at: current.spot,
      "\(current.spot.name) \(current.value) is not between 0 and quantity \(quantity.value)",
      remedy: "quantity counts refunded and removed units as well, so the current one is never more",
      operands: [quantity.spot])
  }

  private mutating func checkCurrent(_ line: LineBody, in order: OrderBody) {
    guard let current = line.currentQuantity, let quantity = line.quantity else { return }
    guard let refunded = order.refundedUnits(of: line) else {
      return skip(
        .currentQuantity, at: current.spot, because: "the order's refunds, or their lines, are not told")
    }
    let expected = quantity.value - refunded.value
    let mayBeEdited = !order.isUntouched
    let holds = current.value == expected || (current.value < expected && mayBeEdited)
    require(
      .currentQuantity, holds, at: current.spot,
      "\(current.spot.name) \(current.value) ≠ quantity − refunded units = \(quantity.value) − \(refunded.value) = \(expected)",
      remedy: current.value > expected
        ? "Shopify takes refunded units off at once: \(max(expected, 0)) here, and the current totals fall with it"
        : "nothing was edited or returned, so only refunds take units off: \(max(expected, 0)) here",
      operands: [quantity.spot] + refunded.spots)
  }
}

extension OrderBody {
  /// Whether it says that nothing was edited and nothing returned.
  var isUntouched: Bool {
    guard spot["edited"]?.flag == false, spot["returnStatus"]?.text == "NO_RETURN" else { return false }
    return !hasReturns
  }
}
