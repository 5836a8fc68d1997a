extension ShopTime {
  /// The form that a cursor has in an order of times: `2026-04-24 23:51:30.272000`. Evidence: captured.
  var cursorText: String {
    let fraction = String(milliseconds % 1000)
    let padding = String(repeating: "0", count: max(0, 3 - fraction.utf8.count))
    return description.replacing("T", with: " ").dropLast() + "." + padding + fraction + "000"
  }
}
