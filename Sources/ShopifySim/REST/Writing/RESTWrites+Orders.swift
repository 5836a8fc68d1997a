import CommerceTypes
import GraphQLLanguage

/// Orders made, changed, closed, opened and cancelled.
extension RESTWrites {
  func orders(_ write: RESTWrite) throws(RESTAnswer) -> RESTAnswer {
    if write.method == "POST", write.path.isEmpty { return try createOrder(write) }
    guard let order = write.id(0).flatMap({ shop.order(id: $0) }) else { throw .notFound }
    switch (write.method, write.word(1), write.path.count) {
    case ("PUT", nil, 1): return try update(order, write)
    case ("DELETE", nil, 1): return .notSimulated("DELETE orders/\(order.id)")
    case ("POST", "close", 2): return try answer(order, UpdateInput(order: order.name, isClosed: true))
    case ("POST", "open", 2): return try answer(order, UpdateInput(order: order.name, isClosed: false))
    case ("POST", "cancel", 2): return try cancel(order, write)
    case ("POST", "transactions", 2): return try pay(order, write)
    case ("POST", "refunds", 2): return try refund(order, write)
    case ("POST", "refunds", 3) where write.word(2) == "calculate": return try calculate(order, write)
    case ("POST", "fulfillments", 4):
      guard let id = write.id(2), order.fulfillments.contains(where: { $0.id == id }) else { throw .notFound }
      return try fulfillment(id, of: order, write.word(3) ?? "", write)
    case (_, "metafields", _):
      return try metafields(of: .order(order.id), order.metafields, 2, write)
    case (_, "fulfillments", 2), (_, "fulfillments", 3): return .notAcceptable
    case (_, nil, _), (_, "transactions", _), (_, "refunds", _), (_, "close", _), (_, "open", _),
      (_, "cancel", _):
      return .notAcceptable
    default: return .notSimulated("\(write.method) orders/\(write.path.dropFirst().joined(separator: "/"))")
    }
  }

  private func createOrder(_ write: RESTWrite) throws(RESTAnswer) -> RESTAnswer {
    let given = try write.input("order")
    let input = try orderInput(given)
    given.ignore("send_receipt", "send_fulfillment_receipt", "inventory_behaviour", "buyer_accepts_marketing")
    try given.finish()
    let after = try change("line_items") { shop throws(ShopError) in
      shop.lean(on: .restOrderCreate)
      return try shop.placeOrder(input)
    }
    guard let made = after.orders.last else { throw .notFound }
    return .made("order", bodies(after).order(made))
  }

  private func update(_ order: Order, _ write: RESTWrite) throws(RESTAnswer) -> RESTAnswer {
    let given = try write.input("order")
    var input = UpdateInput(order: order.name)
    if given.has("note"), given.text("note") != order.note { input.note = given.text("note") ?? "" }
    if let tags = given.words("tags"), tags != order.tags { input.tags = tags }
    if let attributes = try attributes(given, "note_attributes"), attributes != order.attributes {
      input.attributes = attributes
    }
    if let email = given.text("email"), email != order.email { input.email = email }
    if let phone = given.text("phone"), phone != order.phone { input.phone = phone }
    if let number = given.text("po_number"), number != order.poNumber { input.poNumber = number }
    if let address = try address(given.object("shipping_address")), address != order.shippingAddress {
      input.shippingAddress = address
    }
    given.ignore("created_at", "updated_at", "processed_at")
    try given.finish(unchanged: bodies(shop).order(order))
    let isSame = input == UpdateInput(order: order.name)
    guard isSame else { return try answer(order, input) }
    return .found("order", bodies(shop).order(order))
  }

  private func answer(_ order: Order, _ input: UpdateInput) throws(RESTAnswer) -> RESTAnswer {
    let after = try change { shop throws(ShopError) in try shop.update(input) }
    return try found(order, after)
  }

  /// Without `amount` nothing is paid back. Evidence: assumed.
  private func cancel(_ order: Order, _ write: RESTWrite) throws(RESTAnswer) -> RESTAnswer {
    let given = write.bareInput("cancel")
    let word = (given.text("reason") ?? "other").uppercased()
    guard ["CUSTOMER", "DECLINED", "FRAUD", "INVENTORY", "STAFF", "OTHER"].contains(word) else {
      throw .invalid("reason", "is not a reason to cancel")
    }
    let amount = try given.decimal("amount")
    if let amount, amount != order.netPayment.presentment {
      throw .notSimulated("the cancellation of an order that pays back a part")
    }
    let restock = try given.bool("restock") ?? false
    given.ignore("email", "currency", "note")
    try given.finish()
    let input = CancelInput(
      order: order.name, reason: CancelReason(rawValue: word), restock: restock, refund: amount != nil,
      note: given.text("note"))
    let after = try change { shop throws(ShopError) in
      shop.lean(on: .restCancel)
      return try shop.cancel(input)
    }
    return try found(order, after)
  }

  private func found(_ order: Order, _ shop: Shop) throws(RESTAnswer) -> RESTAnswer {
    guard let order = shop.order(id: order.id) else { throw .notFound }
    return .found("order", bodies(shop).order(order))
  }
}

extension Behaviour {
  static let restOrderCreate = Behaviour(
    "rest.order.create", .assumed,
    "An order made over REST bears the taxes that it is given and no others, and claims its units whatever its "
      + "inventory_behaviour says."
  )
  static let restCancel = Behaviour(
    "rest.order.cancel", .assumed,
    "A cancellation over REST puts units back only with restock, and pays back only with the amount.")
}
