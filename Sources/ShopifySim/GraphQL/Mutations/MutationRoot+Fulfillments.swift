import CommerceTypes
import GraphQLLanguage

/// Fulfilling by fulfillment orders, and changing fulfillments.
extension MutationRoot {
  func fulfillmentCreate(_ field: CollectedField) throws(ExecutionError) -> ResolvedValue {
    let arguments = MutationInput(field)
    guard let input = arguments.object("fulfillment") else { return .null }
    var tracking: [TrackingInfo] = []
    if let given = input.object("trackingInfo") { tracking = Self.tracking(given) }
    let origin = input.object("originAddress").map { MailingAddress(order: $0) }
    var asked: [(id: GID, lines: [FulfillmentOrderUnits]?)] = []
    for each in input.objects("lineItemsByFulfillmentOrder") ?? [] {
      guard let id = try each.id("fulfillmentOrderId", "FulfillmentOrder") else { continue }
      asked.append((id, try FulfillmentOrderUnits.all(each, "fulfillmentOrderLineItems")))
    }
    // Nobody is notified: no mail is sent.
    _ = input.bool("notifyCustomer")
    _ = arguments.text("message")
    try arguments.finish()
    let path = ["fulfillment", "lineItemsByFulfillmentOrder"]
    var orders: [(FulfillmentOrderObject, [FulfillmentOrderUnits]?)] = []
    for each in asked {
      guard let known = reading.object(each.id) as? FulfillmentOrderObject else {
        return unknown(field, "Fulfillment order", at: path)
      }
      orders.append((known, each.lines))
    }
    guard let first = orders.first?.0 else {
      return unknown(field, "Fulfillment order", at: path)
    }
    let locations = Set(orders.map(\.0.fulfillmentOrder.locationID))
    guard orders.allSatisfy({ $0.0.order.order.id == first.order.order.id }), locations.count == 1 else {
      let message = "All fulfillment orders must belong to the same order and the same location."
      return .object(
        PayloadObject(field, refused: [UserErrorObject(field: path, message: message)]))
    }
    var fulfillment = FulfillmentInput(order: first.order.order.name, tracking: tracking)
    fulfillment.originAddress = origin
    fulfillment.fulfillmentOrderIDs = orders.map(\.0.fulfillmentOrder.id)
    var lines: [FulfillmentInput.Line] = []
    for (known, units) in orders {
      if known.fulfillmentOrder.status == .onHold {
        let message =
          "Fulfillment order \(known.fulfillmentOrder.id) has an unfulfillable status= on_hold."
        return .object(PayloadObject(field, refused: [UserErrorObject(field: path, message: message)]))
      }
      guard let wanted = FulfillmentOrderUnits.lines(units, of: known) else {
        let message = "Invalid fulfillment order line item quantity requested."
        return .object(PayloadObject(field, refused: [UserErrorObject(field: path, message: message)]))
      }
      lines += wanted
    }
    fulfillment.lines = lines
    return perform(field, at: path, .fulfill(fulfillment)) {
      let made = store.shop.orders[first.order.order.id]?.fulfillments.last
      return ["fulfillment": made.map { found($0.gid) } ?? .null]
    }
  }

  /// Parcels: one number and address, or several.
  private static func tracking(_ input: MutationInput) -> [TrackingInfo] {
    let company = input.text("company")
    let numbers = input.texts("numbers") ?? [input.text("number")].compactMap { $0 }
    let urls = input.texts("urls") ?? [input.text("url")].compactMap { $0 }
    _ = (input.has("number"), input.has("url"))
    let count = max(numbers.count, urls.count)
    guard count > 0 else { return company.map { [TrackingInfo(company: $0)] } ?? [] }
    return (0..<count).map { index in
      TrackingInfo(
        company: company, number: index < numbers.count ? numbers[index] : nil,
        url: index < urls.count ? urls[index] : nil)
    }
  }

  func fulfillmentCancel(_ field: CollectedField) throws(ExecutionError) -> ResolvedValue {
    let input = MutationInput(field)
    guard let id = try input.id("id", "Fulfillment") else { return .null }
    try input.finish()
    guard let known = reading.object(id) as? FulfillmentObject else {
      return unknown(field, "Fulfillment", at: ["id"])
    }
    let step = FulfillmentChange(fulfillment: known.fulfillment.name, action: .cancel)
    return perform(field, at: ["id"], .changeFulfillment(step)) { ["fulfillment": found(id)] }
  }

  func fulfillmentTrack(_ field: CollectedField) throws(ExecutionError) -> ResolvedValue {
    let input = MutationInput(field)
    guard let id = try input.id("fulfillmentId", "Fulfillment") else { return .null }
    let tracking = input.object("trackingInfoInput").map { Self.tracking($0) } ?? []
    _ = input.bool("notifyCustomer")
    try input.finish()
    guard let known = reading.object(id) as? FulfillmentObject else {
      return unknown(field, "Fulfillment", at: ["fulfillmentId"])
    }
    let step = FulfillmentChange(fulfillment: known.fulfillment.name, action: .track(tracking))
    return perform(field, at: ["fulfillmentId"], .changeFulfillment(step)) { ["fulfillment": found(id)] }
  }

  func fulfillmentReport(_ field: CollectedField) throws(ExecutionError) -> ResolvedValue {
    let arguments = MutationInput(field)
    guard let input = arguments.object("fulfillmentEvent"),
      let id = try input.id("fulfillmentId", "Fulfillment")
    else { return .null }
    var report = FulfillmentEvent.Report()
    report.message = input.text("message")
    report.estimatedDeliveryAt = input.time("estimatedDeliveryAt")
    report.address1 = input.text("address1")
    report.city = input.text("city")
    report.province = input.text("province")
    report.country = input.text("country")
    report.zip = input.text("zip")
    report.latitude = input.decimal("latitude")
    report.longitude = input.decimal("longitude")
    let action = FulfillmentChange.Action.report(
      status: input.text("status") ?? "", happenedAt: input.time("happenedAt"), report)
    try arguments.finish()
    guard let known = reading.object(id) as? FulfillmentObject else {
      return unknown(field, "Fulfillment", at: ["fulfillmentEvent", "fulfillmentId"])
    }
    let step = FulfillmentChange(fulfillment: known.fulfillment.name, action: action)
    return perform(field, at: ["fulfillmentEvent"], .changeFulfillment(step)) {
      let made = (reading.object(id) as? FulfillmentObject)?.fulfillment.events.last
      return ["fulfillmentEvent": .optional(made.map { FulfillmentEventObject(event: $0) })]
    }
  }
}
