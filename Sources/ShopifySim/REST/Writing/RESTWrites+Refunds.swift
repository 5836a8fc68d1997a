import CommerceTypes
import GraphQLLanguage

/// Refunds calculated and made.
extension RESTWrites {
  /// What a refund would come to; nothing changes.
  func calculate(_ order: Order, _ write: RESTWrite) throws(RESTAnswer) -> RESTAnswer {
    let given = try write.input("refund")
    let wanted = try wantedRefund(given, of: order)
    given.ignore("transactions", "note", "notify")
    try given.finish()
    let isEmpty = wanted.lines.isEmpty && wanted.shipping.isZero
    // The refund is made on a copy, and what it came to is told.
    var copy = shop
    let made: Order
    do {
      _ = try copy.apply { shop throws(ShopError) in
        ((), isEmpty ? [] : try shop.refund(wanted))
      }
      guard let after = copy.order(id: order.id) else { throw RESTAnswer.notFound }
      made = after
    } catch let error as ShopError {
      throw .invalid("base", error)
    } catch {
      throw .notFound
    }
    let refund = isEmpty ? nil : made.refunds.last
    return .found("refund", bodies(shop).calculation(refund, before: order, after: made))
  }

  func refund(_ order: Order, _ write: RESTWrite) throws(RESTAnswer) -> RESTAnswer {
    let given = try write.input("refund")
    var wanted = try wantedRefund(given, of: order)
    wanted.note = given.text("note")
    wanted.transactions = []
    for each in given.objects("transactions") ?? [] {
      let kind = each.text("kind") ?? "refund"
      guard kind == "refund" else { throw .invalid("transactions", "kind must be refund") }
      guard let amount = try each.decimal("amount") else {
        throw .invalid("transactions", "amount is missing")
      }
      var payment = RefundInput.Transaction(amount: amount, gateway: each.text("gateway"))
      if let parentID = try each.int("parent_id") {
        guard let parent = order.transactions.first(where: { $0.id == parentID }) else {
          throw .invalid("transactions", "parent does not exist")
        }
        payment.gateway = parent.gateway
        payment.parentID = parentID
      }
      each.ignore("currency", "order_id", "maximum_refundable", "status", "processed_at")
      wanted.transactions?.append(payment)
    }
    given.ignore("notify", "currency", "discrepancy_reason", "total_duties_set", "user_id", "created_at")
    try given.finish()
    let input = wanted
    let after = try change { shop throws(ShopError) in try shop.refund(input) }
    guard let now = after.order(id: order.id), let made = now.refunds.last else { throw .notFound }
    return .made("refund", bodies(after).refund(made, in: now))
  }

  /// Lines, shipping and duties; members that a calculation answered are taken back with them.
  private func wantedRefund(_ given: RESTInput, of order: Order) throws(RESTAnswer) -> RefundInput {
    var wanted = RefundInput(order: order.name)
    for line in given.objects("refund_line_items") ?? [] {
      guard let id = try line.int("line_item_id"), order.lineItem(id: id) != nil else {
        throw .invalid("refund_line_items", "line item does not exist")
      }
      guard let quantity = try line.int("quantity") else {
        throw .invalid("refund_line_items", "quantity is missing")
      }
      let word = line.text("restock_type") ?? "no_restock"
      guard ["no_restock", "cancel", "return"].contains(word) else {
        throw .notSimulated("a refund of a line with restock_type \(word)")
      }
      var location: String?
      if let place = try line.int("location_id") {
        guard let known = shop.location(id: place) else { throw .invalid("location_id", "does not exist") }
        location = known.name
      }
      var part = RefundInput.Line(
        sku: order.lineItem(id: id)?.sku ?? SKU(""), quantity: quantity,
        restock: RestockType(rawValue: word.uppercased()), location: location)
      part.lineItemID = id
      wanted.lines.append(part)
      line.ignore(
        "price", "subtotal", "total_tax", "discounted_price", "discounted_total_price",
        "total_cart_discount_amount")
    }
    if let shipping = given.object("shipping") {
      if try shipping.bool("full_refund") == true {
        wanted.shipping = order.currentShippingPrice.presentment
      } else {
        wanted.shipping = try shipping.decimal("amount") ?? .zero
      }
      shipping.ignore("tax", "maximum_refundable", "amount")
    }
    return wanted
  }
}
