import CommerceTypes
import GraphQLLanguage

/// Changing, closing, paying and cancelling orders.
extension MutationRoot {
  func orderUpdate(_ field: CollectedField) throws(ExecutionError) -> ResolvedValue {
    let arguments = MutationInput(field)
    guard let input = arguments.object("input"), let id = try input.id("id", "Order") else { return .null }
    var update = UpdateInput(order: order(id)?.name ?? "")
    update.email = input.text("email")
    update.phone = input.text("phone")
    update.note = input.text("note")
    update.tags = input.texts("tags")
    update.poNumber = input.text("poNumber")
    update.shippingAddress = input.object("shippingAddress").map { MailingAddress(order: $0) }
    update.attributes = input.objects("customAttributes")?.map {
      CustomAttribute(key: $0.text("key") ?? "", value: $0.text("value") ?? "")
    }
    update.metafields = (input.objects("metafields") ?? []).map {
      MetafieldInput(
        namespace: $0.text("namespace") ?? "custom", key: $0.text("key") ?? "",
        type: $0.text("type") ?? "single_line_text_field", value: $0.text("value") ?? "")
    }
    try arguments.finish()
    guard order(id) != nil else { return unknown(field, "Order", at: ["id"]) }
    return perform(field, at: ["input"], .update(update)) { ["order": found(id)] }
  }

  func orderClose(_ field: CollectedField, isClosed: Bool) throws(ExecutionError) -> ResolvedValue {
    let arguments = MutationInput(field)
    guard let input = arguments.object("input"), let id = try input.id("id", "Order") else { return .null }
    try arguments.finish()
    guard let order = order(id) else { return unknown(field, "Order", at: ["input", "id"]) }
    return perform(
      field, at: ["input", "id"], .update(UpdateInput(order: order.name, isClosed: isClosed))
    ) { ["order": found(id)] }
  }

  func orderMarkAsPaid(_ field: CollectedField) throws(ExecutionError) -> ResolvedValue {
    let arguments = MutationInput(field)
    guard let input = arguments.object("input"), let id = try input.id("id", "Order") else { return .null }
    try arguments.finish()
    guard let order = order(id) else { return unknown(field, "Order", at: ["id"]) }
    guard order.cancelledAt == nil, order.totalOutstanding.presentment > .zero else {
      return .object(
        PayloadObject(
          field, refused: [UserErrorObject(field: ["id"], message: "Order cannot be marked as paid.")]))
    }
    // What is authorized is captured; the rest is paid through the pending payment's gateway, or by hand.
    let kind: TransactionKind = order.totalCapturable.presentment > .zero ? .capture : .sale
    return perform(field, at: ["id"], .pay(PaymentInput(order: order.name, kind: kind))) {
      ["order": found(id)]
    }
  }

  func orderCapture(_ field: CollectedField) throws(ExecutionError) -> ResolvedValue {
    let arguments = MutationInput(field)
    guard let input = arguments.object("input"), let id = try input.id("id", "Order"),
      let parent = try input.id("parentTransactionId", "OrderTransaction")
    else { return .null }
    var payment = PaymentInput(order: order(id)?.name ?? "", kind: .capture, amount: input.decimal("amount"))
    let currency = input.text("currency")
    payment.parentID = parent.number
    try arguments.finish()
    guard let order = order(id) else { return unknown(field, "Order", at: ["input", "id"]) }
    guard currency == nil || currency == order.presentmentCurrency.rawValue else {
      return .object(
        PayloadObject(
          field,
          refused: [
            UserErrorObject(field: ["input", "currency"], message: "Currency is not the order's currency")
          ]))
    }
    let step = ShopStep.pay(payment)
    return perform(field, at: ["input", "parentTransactionId"], step) {
      let made = store.shop.orders[id.number]?.transactions.last
      return ["transaction": made.map { found($0.gid) } ?? .null]
    }
  }

  func orderCancel(_ field: CollectedField) throws(ExecutionError) -> ResolvedValue {
    let input = MutationInput(field)
    guard let id = try input.id("orderId", "Order") else { return .null }
    var cancel = CancelInput(order: order(id)?.name ?? "")
    cancel.reason = CancelReason(rawValue: input.text("reason") ?? "OTHER")
    cancel.restock = input.bool("restock") ?? false
    let method = input.object("refundMethod")
    cancel.refund = input.bool("refund") ?? method?.bool("originalPaymentMethodsRefund") ?? false
    cancel.staffNote = input.text("staffNote")
    // Nobody is notified: no mail is sent.
    _ = input.bool("notifyCustomer")
    try input.finish()
    guard order(id) != nil else { return unknown(field, "Order", at: ["orderId"]) }
    let refused = ["orderId"]
    return perform(field, at: refused, code: "INVALID") { shop throws(ShopError) in
      let happenings = try shop.perform(.cancel(cancel))
      return (shop.nextID(), happenings)
    } then: { job in
      ["job": .object(FinishedJobObject(id: job, reading: reading))]
    }
  }
}
