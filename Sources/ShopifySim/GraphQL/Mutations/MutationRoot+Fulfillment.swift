import GraphQLLanguage

/// Mutations of fulfillments and fulfillment orders.
extension MutationRoot {
  /// The answer, nil for other fields.
  func fulfillment(_ field: CollectedField) throws(ExecutionError) -> ResolvedValue? {
    switch field.name {
    case "fulfillmentCreate", "fulfillmentCreateV2": try fulfillmentCreate(field)
    case "fulfillmentCancel": try fulfillmentCancel(field)
    case "fulfillmentTrackingInfoUpdate": try fulfillmentTrack(field)
    case "fulfillmentEventCreate": try fulfillmentReport(field)
    case "fulfillmentOrderHold": try fulfillmentOrderHold(field)
    case "fulfillmentOrderReleaseHold": try fulfillmentOrderRelease(field)
    case "fulfillmentOrderMove": try fulfillmentOrderMove(field)
    case "fulfillmentOrderCancel": try fulfillmentOrderCancel(field)
    case "fulfillmentOrderLineItemsPreparedForPickup": try fulfillmentOrdersPrepared(field)
    case "fulfillmentOrderSubmitFulfillmentRequest", "fulfillmentOrderAcceptFulfillmentRequest",
      "fulfillmentOrderRejectFulfillmentRequest", "fulfillmentOrderReschedule":
      try fulfillmentOrderNote(field)
    default: nil
    }
  }
}
