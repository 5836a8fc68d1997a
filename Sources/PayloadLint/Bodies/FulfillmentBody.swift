/// A fulfillment: units that were sent.
struct FulfillmentBody: Sendable {
  let spot: Spot

  var status: String? { spot["status"]?.text?.lowercased() }
  var isSuccess: Bool { status == "success" }
  /// Whether it was called off or never happened.
  var isOff: Bool { ["cancelled", "error", "failure"].contains(status) }
  var lineList: SpotList? { spot.list("line_items", "fulfillmentLineItems") }

  /// The units of each line, by line id; nil when they are not told.
  var units: [(line: String, quantity: Quantity)]? {
    guard let lineList, lineList.isWhole else { return nil }
    var units: [(String, Quantity)] = []
    for item in lineList.items {
      let line = item["lineItem"]?["id"] ?? item["id"]
      guard let id = line?.identity, let quantity = Quantity(item["quantity"]) else { return nil }
      units.append((id, quantity))
    }
    return units
  }
}
