/// Turns successful fulfillments into deliveries.
struct FulfillmentMapper: Sendable {
  let table: MappingTable
  let subject: OrderSubject

  /// Oldest first, so that a run after a crash takes them in the same order.
  func plans(for order: ShopifyOrder) throws(HoldReason) -> [DeliveryPlan] {
    let shipped = Set(order.lines.filter(\.requiresShipping).map(\.id))
    let successful = order.fulfillments.filter { $0.status == "SUCCESS" }
      .sorted { ($0.createdAt, $0.id.number) < ($1.createdAt, $1.id.number) }
    var plans: [DeliveryPlan] = []
    for fulfillment in successful {
      var lines: [MovePlan] = []
      for line in fulfillment.lines where shipped.contains(line.lineItem) && line.quantity > 0 {
        if let index = lines.firstIndex(where: { $0.source == line.lineItem }) {
          lines[index].quantity += line.quantity
        } else {
          lines.append(MovePlan(source: line.lineItem, quantity: line.quantity))
        }
      }
      guard !lines.isEmpty else { continue }
      plans.append(
        DeliveryPlan(
          gid: fulfillment.id,
          location: try location(fulfillment.location, of: "fulfillment \(fulfillment.name)"),
          tracking: fulfillment.trackingNumbers.joined(separator: ", "), lines: lines))
    }
    return plans
  }

  /// The Odoo location for a Shopify location's name.
  func location(_ name: String?, of record: String) throws(HoldReason) -> String {
    guard let name else {
      throw subject.hold(
        "\(record) names no location", "look at it in Shopify; the location may have been deleted")
    }
    guard let location = table.location(name) else {
      throw subject.hold(
        "no Odoo location is mapped for \"\(name)\" of \(record)",
        "add {\"shopify\": \"\(name)\", \"odoo\": …} to mapping.locations")
    }
    return location
  }
}
