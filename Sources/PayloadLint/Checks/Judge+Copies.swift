import GraphQLLanguage

/// Lines that refunds and fulfillments repeat.
extension Judge {
  /// A copy tells the line as it is now, but for the quantity, which each uses in its own way.
  mutating func checkCopy(_ copy: LineBody, of line: LineBody) {
    guard copy.spot.path != line.spot.path else { return }
    if let mine = copy.price.shop, let theirs = line.price.shop {
      hold(.lineCopy, mine, to: Formula(theirs), symbols: "the order line's price")
    }
    let names = [
      "gift_card", "taxable", "fulfillable_quantity", "fulfillment_status", "current_quantity",
      "currentQuantity",
    ]
    for name in names {
      guard let mine = copy.spot.member(name), let theirs = line.spot.member(name) else { continue }
      require(
        .lineCopy, mine.node.value == theirs.node.value, at: mine,
        "\(name) \(mine.node.value) ≠ the order line's \(name) = \(theirs.node.value)",
        remedy: "Shopify repeats the line as it is now", operands: [theirs])
    }
  }

  /// E9 within a refund: the line it shows has lost the refunded units already.
  mutating func checkCopiesQuantity(_ refund: RefundBody) {
    var units: [String: (count: Int, spots: [Spot])] = [:]
    for refunded in refund.lines ?? [] {
      guard let id = refunded.lineID?.identity, let quantity = refunded.quantity else { continue }
      units[id, default: (0, [])].count += quantity.value
      units[id]?.spots.append(quantity.spot)
    }
    for refunded in refund.lines ?? [] {
      guard let copy = refunded.copy, let current = copy.currentQuantity, let quantity = copy.quantity,
        let id = refunded.lineID?.identity, let gone = units[id]
      else { continue }
      let most = quantity.value - gone.count
      require(
        .currentQuantity, current.value <= max(most, 0), at: current.spot,
        "\(current.spot.name) \(current.value) ≠ quantity − refunded units = \(quantity.value) − \(gone.count) = \(most)",
        remedy: "Shopify takes refunded units off at once: at most \(max(most, 0)) here",
        operands: [quantity.spot] + gone.spots)
    }
  }
}
