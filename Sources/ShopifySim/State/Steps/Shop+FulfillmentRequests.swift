import GraphQLLanguage

/// What goes between a merchant and whoever fulfils, and the times they agree on.
extension Shop {
  /// Notes on a fulfillment order what doesn't move its units, and says what is told of it.
  mutating func note(
    _ action: FulfillmentOrderChange.Action, on each: inout FulfillmentOrder, place: String
  ) throws(ShopError) -> WebhookTopic {
    each.updatedAt = now
    switch action {
    case .request(let kind, let message, let options):
      lean(on: .fulfillmentRequests)
      let isCancellation = kind == "CANCELLATION_REQUEST"
      guard isCancellation ? each.requestStatus == "ACCEPTED" : each.canBeRequested else {
        throw refusal("The fulfillment order's request status is \(each.requestStatus).", place)
      }
      each.requests.append(
        MerchantRequest(
          id: nextID(), kind: kind, message: message, options: options, response: nil, sentAt: now))
      each.requestStatus = isCancellation ? "CANCELLATION_REQUESTED" : "SUBMITTED"
      return isCancellation
        ? .fulfillmentOrdersCancellationRequestSubmitted : .fulfillmentOrdersRequestSubmitted
    case .answer(let isAccepted, let message):
      return try answer(isAccepted, message, on: &each, place: place)
    case .schedule(let moment):
      lean(on: .fulfillmentTimes)
      each.fulfillAt = moment
      return .fulfillmentOrdersRescheduled
    case .deadline(let moment):
      lean(on: .fulfillmentTimes)
      each.fulfillBy = moment
      return .fulfillmentOrdersRescheduled
    default:
      lean(on: .fulfillmentPickup)
      guard each.remainingQuantity > 0 else {
        throw refusal("There are no line items to prepare for this fulfillment order.", place)
      }
      each.preparedAt = now
      return .fulfillmentOrdersPreparedForPickup
    }
  }

  /// The service's answer to what it was asked last.
  private mutating func answer(
    _ isAccepted: Bool, _ message: String?, on each: inout FulfillmentOrder, place: String
  ) throws(ShopError) -> WebhookTopic {
    lean(on: .fulfillmentRequests)
    let asked = ["SUBMITTED": "FULFILLMENT_REQUEST", "CANCELLATION_REQUESTED": "CANCELLATION_REQUEST"]
    guard let kind = asked[each.requestStatus],
      let newest = each.requests.lastIndex(where: { $0.kind == kind })
    else { throw refusal("The fulfillment order has no open request.", place) }
    each.requests[newest].response = [
      "accepted": .boolean(isAccepted), "message": message.map { .string($0) } ?? .null,
    ]
    switch (kind, isAccepted) {
    case ("FULFILLMENT_REQUEST", true):
      each.requestStatus = "ACCEPTED"
      return .fulfillmentOrdersRequestAccepted
    case ("FULFILLMENT_REQUEST", false):
      each.requestStatus = "REJECTED"
      return .fulfillmentOrdersRequestRejected
    case (_, true):
      each.requestStatus = "CANCELLATION_ACCEPTED"
      return .fulfillmentOrdersCancellationRequestAccepted
    default:
      each.requestStatus = "CANCELLATION_REJECTED"
      return .fulfillmentOrdersCancellationRequestRejected
    }
  }

  private func refusal(_ message: String, _ place: String) -> ShopError {
    ShopError(
      code: .invalidState, message: message, place: place,
      remedy: "ask for what can be done in this request status")
  }

  /// The fulfillment order with an id, in a state that allows the change.
  func index(
    ofFulfillmentOrder id: Int, for input: FulfillmentOrderChange, on order: Order, place: String
  ) throws(ShopError) -> Int {
    guard let index = order.fulfillmentOrders.firstIndex(where: { $0.id == id }) else {
      throw ShopError(
        code: .unknownFulfillmentOrder, message: "Fulfillment order does not exist.", place: place,
        remedy: "name one of the order's fulfillment orders")
    }
    let each = order.fulfillmentOrders[index]
    if input.action == .releaseHold, each.holds.isEmpty {
      throw refusal("The fulfillment order is not on hold.", place)
    }
    guard each.remainingQuantity > 0 else {
      throw refusal("The fulfillment order is not in an open state.", place)
    }
    return index
  }
}

extension FulfillmentOrder {
  /// Whether a service may be asked to fulfil it.
  var canBeRequested: Bool {
    ["UNSUBMITTED", "REJECTED", "CANCELLATION_ACCEPTED"].contains(requestStatus) && remainingQuantity > 0
  }
}

extension WebhookTopic {
  static let fulfillmentOrdersRequestSubmitted = WebhookTopic(
    rawValue: "fulfillment_orders/fulfillment_request_submitted")
  static let fulfillmentOrdersRequestAccepted = WebhookTopic(
    rawValue: "fulfillment_orders/fulfillment_request_accepted")
  static let fulfillmentOrdersRequestRejected = WebhookTopic(
    rawValue: "fulfillment_orders/fulfillment_request_rejected")
  static let fulfillmentOrdersCancellationRequestSubmitted = WebhookTopic(
    rawValue: "fulfillment_orders/cancellation_request_submitted")
  static let fulfillmentOrdersCancellationRequestAccepted = WebhookTopic(
    rawValue: "fulfillment_orders/cancellation_request_accepted")
  static let fulfillmentOrdersCancellationRequestRejected = WebhookTopic(
    rawValue: "fulfillment_orders/cancellation_request_rejected")
  static let fulfillmentOrdersRescheduled = WebhookTopic(rawValue: "fulfillment_orders/rescheduled")
  static let fulfillmentOrdersPreparedForPickup = WebhookTopic(
    rawValue: "fulfillment_orders/line_items_prepared_for_pickup")
}

extension Behaviour {
  static let fulfillmentRequests = Behaviour(
    "fulfillment.requests", .assumed,
    "A fulfillment order's request status follows what its service is asked and answers; the units stay where they are."
  )
  static let fulfillmentTimes = Behaviour(
    "fulfillment.times", .assumed,
    "fulfillAt and fulfillBy are null until they are agreed, and keep nobody from fulfilling earlier or later."
  )
  static let fulfillmentPickup = Behaviour(
    "fulfillment.pickup", .assumed,
    "Units that are prepared for pickup stay on their fulfillment order until they are fulfilled.")
}
