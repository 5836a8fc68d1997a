/// Says what is still to leave, and from where.
///
/// Shopify's own counts are the level that Odoo's open transfers are brought to: whatever took units off the order, a
/// refund before shipping, a cancellation, they are not in them any more.
struct OpenGoodsMapper: Sendable {
  let table: MappingTable
  let subject: OrderSubject

  func plans(for order: ShopifyOrder) throws(HoldReason) -> [OpenPlan] {
    guard order.cancelledAt == nil else { return [] }
    var plans: [OpenPlan] = []
    for line in order.lines where line.requiresShipping {
      let units = open(line, order)
      guard units > 0 else { continue }
      var locations: [String] = []
      for assignment in assignments(of: line, order) {
        let location = try FulfillmentMapper(table: table, subject: subject)
          .location(assignment.location, of: "the fulfillment order of line \"\(line.name)\"")
        if !locations.contains(location) { locations.append(location) }
      }
      plans.append(OpenPlan(source: line.id, quantity: units, locations: locations))
    }
    return plans
  }

  /// Never more than what neither shipped nor was taken back before it could.
  private func open(_ line: ShopifyLine, _ order: ShopifyOrder) -> Int {
    let shipped = order.fulfillments.filter { $0.status == "SUCCESS" }.flatMap(\.lines)
      .filter { $0.lineItem == line.id }.reduce(0) { $0 + $1.quantity }
    let withdrawn = order.refunds.flatMap(\.lines)
      .filter { $0.lineItem == line.id && $0.restockType == "CANCEL" }.reduce(0) { $0 + $1.quantity }
    return min(line.unfulfilledQuantity, line.quantity - shipped - withdrawn)
  }

  /// Most units first.
  private func assignments(of line: ShopifyLine, _ order: ShopifyOrder) -> [ShopifyAssignment] {
    order.assignments.enumerated().filter { $0.element.lineItem == line.id }
      .sorted { ($1.element.quantity, $0.offset) < ($0.element.quantity, $1.offset) }.map(\.element)
  }
}
