import CommerceTypes
import GraphQLLanguage

/// Holding, moving, cancelling and handing over fulfillment orders.
extension MutationRoot {
  private func known(_ id: GID) -> FulfillmentOrderObject? { reading.object(id) as? FulfillmentOrderObject }

  private func missing(
    _ field: CollectedField, at path: [String] = ["id"], code: String = "FULFILLMENT_ORDER_NOT_FOUND"
  ) -> ResolvedValue {
    .object(
      PayloadObject(
        field,
        refused: [UserErrorObject(field: path, message: "Fulfillment order does not exist.", code: code)]))
  }

  private func change(
    _ known: FulfillmentOrderObject, _ action: FulfillmentOrderChange.Action
  ) -> FulfillmentOrderChange {
    var change = FulfillmentOrderChange(order: known.order.order.name, action: action)
    change.id = known.fulfillmentOrder.id
    return change
  }

  func fulfillmentOrderHold(_ field: CollectedField) throws(ExecutionError) -> ResolvedValue {
    let arguments = MutationInput(field)
    guard let id = try arguments.id("id", "FulfillmentOrder"), let input = arguments.object("fulfillmentHold")
    else { return .null }
    let (reason, notes) = (input.text("reason") ?? "OTHER", input.text("reasonNotes"))
    let handle = input.text("handle")
    let units = try FulfillmentOrderUnits.all(input, "fulfillmentOrderLineItems")
    _ = input.bool("notifyMerchant")
    try arguments.finish()
    guard let known = known(id) else { return missing(field) }
    guard let lines = FulfillmentOrderUnits.lines(units, of: known) else { return badQuantity(field) }
    let isPart = units != nil
    var hold = change(known, .hold(reason: reason, notes: notes, lines: isPart ? lines : []))
    hold.holdHandle = handle.flatMap { $0.isEmpty ? nil : $0 }
    hold.isHeldByApp = true
    return perform(field, at: ["id"], .changeFulfillmentOrder(hold)) {
      let orders = store.shop.orders[known.order.order.id]?.fulfillmentOrders ?? []
      let held = orders.max { ($0.holds.last?.id ?? 0) < ($1.holds.last?.id ?? 0) }
      let isSame = held?.id == id.number
      return [
        "fulfillmentOrder": held.map { found($0.gid) } ?? .null,
        "remainingFulfillmentOrder": isSame ? .null : found(id),
        "fulfillmentHold": .optional(held?.holds.last.map { HoldObject(hold: $0) }),
      ]
    }
  }

  func fulfillmentOrderRelease(_ field: CollectedField) throws(ExecutionError) -> ResolvedValue {
    let input = MutationInput(field)
    guard let id = try input.id("id", "FulfillmentOrder") else { return .null }
    let holds = try input.ids("holdIds", "FulfillmentHold")
    try input.finish()
    guard let known = known(id) else { return missing(field) }
    if let holds,
      let strange = holds.first(where: { hold in
        !known.fulfillmentOrder.holds.contains { $0.id == hold.number }
      })
    {
      return .object(
        PayloadObject(
          field,
          refused: [
            UserErrorObject(
              field: ["holdIds"], message: "Hold \(strange) does not exist.", code: "INVALID_ACCESS")
          ]))
    }
    var release = change(known, .releaseHold)
    release.holdIDs = holds?.map(\.number)
    return perform(field, at: ["id"], .changeFulfillmentOrder(release)) { ["fulfillmentOrder": found(id)] }
  }

  func fulfillmentOrderMove(_ field: CollectedField) throws(ExecutionError) -> ResolvedValue {
    let input = MutationInput(field)
    guard let id = try input.id("id", "FulfillmentOrder"),
      let target = try input.id("newLocationId", "Location")
    else { return .null }
    let units = try FulfillmentOrderUnits.all(input, "fulfillmentOrderLineItems")
    try input.finish()
    guard let known = known(id) else { return missing(field, code: "NOT_FOUND") }
    guard let location = store.shop.location(id: target.number) else {
      return .object(
        PayloadObject(
          field,
          refused: [UserErrorObject(field: ["newLocationId"], message: "Location does not exist.")]))
    }
    guard let lines = FulfillmentOrderUnits.lines(units, of: known) else { return badQuantity(field) }
    let move = change(known, .move(to: location.name, lines: units == nil ? [] : lines))
    return perform(field, at: ["newLocationId"], .changeFulfillmentOrder(move)) {
      let after = store.shop.orders[known.order.order.id]?.fulfillmentOrders ?? []
      let rest = after.first { $0.id == id.number && $0.remainingQuantity > 0 }
      return [
        "movedFulfillmentOrder": after.last.map { found($0.gid) } ?? .null,
        "originalFulfillmentOrder": found(id),
        "remainingFulfillmentOrder": rest.map { found($0.gid) } ?? .null,
      ]
    }
  }

  func fulfillmentOrderCancel(_ field: CollectedField) throws(ExecutionError) -> ResolvedValue {
    let input = MutationInput(field)
    guard let id = try input.id("id", "FulfillmentOrder") else { return .null }
    try input.finish()
    guard let known = known(id) else { return missing(field) }
    return perform(field, at: ["id"], .changeFulfillmentOrder(change(known, .cancel))) {
      let made = store.shop.orders[known.order.order.id]?.fulfillmentOrders.last
      return [
        "fulfillmentOrder": found(id), "replacementFulfillmentOrder": made.map { found($0.gid) } ?? .null,
      ]
    }
  }

  func fulfillmentOrdersPrepared(_ field: CollectedField) throws(ExecutionError) -> ResolvedValue {
    let arguments = MutationInput(field)
    guard let input = arguments.object("input") else { return .null }
    var ids: [GID] = []
    for each in input.objects("lineItemsByFulfillmentOrder") ?? [] {
      if let id = try each.id("fulfillmentOrderId", "FulfillmentOrder") { ids.append(id) }
    }
    try arguments.finish()
    let path = ["input", "lineItemsByFulfillmentOrder"]
    var steps: [FulfillmentOrderChange] = []
    for (index, id) in ids.enumerated() {
      guard let known = known(id) else {
        return missing(
          field, at: path + [String(index), "fulfillmentOrderId"], code: "FULFILLMENT_ORDER_INVALID")
      }
      steps.append(change(known, .prepareForPickup))
    }
    let code = "NO_LINE_ITEMS_TO_PREPARE_FOR_FULFILLMENT_ORDER"
    return perform(field, at: path, code: code) { shop throws(ShopError) in
      var happenings: [Happening] = []
      for step in steps { happenings += try shop.perform(.changeFulfillmentOrder(step)) }
      return ((), happenings)
    } then: { _ in
      [:]
    }
  }

  /// Requests, their answers, and the time from which a fulfillment order may be fulfilled.
  func fulfillmentOrderNote(_ field: CollectedField) throws(ExecutionError) -> ResolvedValue {
    let input = MutationInput(field)
    guard let id = try input.id("id", "FulfillmentOrder") else { return .null }
    let action: FulfillmentOrderChange.Action
    switch field.name {
    case "fulfillmentOrderSubmitFulfillmentRequest":
      let isNotifying = input.bool("notifyCustomer") ?? false
      action = .request(
        kind: "FULFILLMENT_REQUEST", message: input.text("message"),
        options: ["notify_customer": .boolean(isNotifying)])
    case "fulfillmentOrderReschedule": action = .schedule(input.time("fulfillAt") ?? store.shop.now)
    default:
      _ = (input.text("reason"), input.text("estimatedShippedAt"))
      action = .answer(
        isAccepted: field.name == "fulfillmentOrderAcceptFulfillmentRequest", message: input.text("message"))
    }
    try input.finish()
    guard let known = known(id) else { return missing(field) }
    return perform(field, at: ["id"], .changeFulfillmentOrder(change(known, action))) {
      [
        "fulfillmentOrder": found(id), "originalFulfillmentOrder": found(id),
        "submittedFulfillmentOrder": found(id),
      ]
    }
  }

  private func badQuantity(_ field: CollectedField) -> ResolvedValue {
    let message = "Invalid fulfillment order line item quantity requested."
    return .object(
      PayloadObject(
        field,
        refused: [
          UserErrorObject(
            field: ["fulfillmentOrderLineItems"], message: message, code: "INVALID_LINE_ITEM_QUANTITY")
        ]))
  }
}
