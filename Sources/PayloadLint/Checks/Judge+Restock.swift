/// Where refunded units went.
extension Judge {
  mutating func checkRestock(_ refunded: RefundLineBody) {
    guard let type = refunded.restockType, let word = type.text?.lowercased() else { return }
    guard let location = refunded.spot.member("location_id") ?? refunded.spot.member("location") else {
      return
    }
    if word == "no_restock" {
      require(
        .restock, location.isNull, at: location,
        "restock_type is no_restock, and there is a \(location.name)",
        remedy: "units that are not put back have no location: null here", operands: [type])
    } else if word == "return" {
      require(
        .restock, !location.isNull, at: location, "restock_type is return, and \(location.name) is null",
        remedy: "returned units go to a location; units that don't come back are no_restock", operands: [type]
      )
    }
  }

  mutating func checkRestockFlag(_ refund: RefundBody) {
    guard let flag = refund.spot["restock"], let value = flag.flag, let lines = refund.lines, !lines.isEmpty,
      refund.lineList?.isWhole == true
    else { return }
    let types = lines.compactMap { $0.restockType?.text?.lowercased() }
    guard types.count == lines.count else { return }
    let restocks = types.contains { $0 != "no_restock" }
    require(
      .restock, value == restocks, at: flag,
      "restock is \(value), and the lines' restock types are \(types.joined(separator: ", "))",
      remedy: "restock is true when at least one line is put back", operands: lines.compactMap(\.restockType))
  }
}
