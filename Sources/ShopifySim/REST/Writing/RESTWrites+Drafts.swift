import CommerceTypes
import GraphQLLanguage

/// Draft orders made, changed, sent, completed and deleted.
extension RESTWrites {
  func draftOrders(_ write: RESTWrite) throws(RESTAnswer) -> RESTAnswer {
    if write.method == "POST", write.path.isEmpty {
      let given = try write.input("draft_order")
      guard let lines = given.objects("line_items"), !lines.isEmpty else {
        throw .invalid("line_items", "can't be blank")
      }
      let input = try draftInput(given, lines: lines, on: OrderInput(lines: []))
      try given.finish()
      let after = try change("line_items") { shop throws(ShopError) in
        try shop.draft(DraftInput(action: .create(input)))
      }
      guard let made = after.draftOrders.last else { throw .notFound }
      return .made("draft_order", bodies(after).draftOrder(made))
    }
    guard let draft = write.id(0).flatMap({ shop.draftOrders[$0] }) else { throw .notFound }
    switch (write.method, write.word(1), write.path.count) {
    case ("PUT", nil, 1): return try update(draft, write)
    case ("DELETE", nil, 1):
      _ = try change { shop throws(ShopError) in
        try shop.draft(DraftInput(name: draft.name, action: .delete))
      }
      return .deleted
    case ("PUT", "complete", 2):
      let given = write.bareInput("complete")
      let isPending = try given.bool("payment_pending") ?? false
      try given.finish()
      return try found(draft, .complete(paymentPending: isPending))
    case ("POST", "send_invoice", 2):
      let given = write.bareInput("draft_order_invoice")
      if let to = given.text("to"), !to.isEmpty, to != draft.quote.email {
        throw .notSimulated("an invoice to another address than the draft's")
      }
      given.ignore("from", "subject", "custom_message", "bcc")
      try given.finish()
      _ = try found(draft, .sendInvoice)
      let sent = draft.quote.email
      return .made("draft_order_invoice", ["to": sent.map { .string($0) } ?? .null, "bcc": []])
    default: return .notAcceptable
    }
  }

  private func update(_ draft: DraftOrder, _ write: RESTWrite) throws(RESTAnswer) -> RESTAnswer {
    let given = try write.input("draft_order")
    let current = bodies(shop).draftOrder(draft)
    // Lines that come back as they were told are left alone.
    let sent = given.json("line_items")
    let isSame = sent.map { RESTInput.same($0, current["line_items"] ?? .null) } ?? true
    let input = try draftInput(
      given, lines: isSame ? nil : given.objects("line_items"), on: draft.input, unchanged: current)
    given.ignore("created_at", "updated_at")
    try given.finish(unchanged: current)
    return input == draft.input ? .found("draft_order", current) : try found(draft, .change(input))
  }

  private func found(_ draft: DraftOrder, _ action: DraftInput.Action) throws(RESTAnswer) -> RESTAnswer {
    let after = try change { shop throws(ShopError) in
      try shop.draft(DraftInput(name: draft.name, action: action))
    }
    guard let now = after.draftOrders[draft.id] else { throw .notFound }
    return .found("draft_order", bodies(after).draftOrder(now))
  }

  private func draftInput(
    _ given: RESTInput, lines: [RESTInput]?, on old: OrderInput, unchanged current: JSONValue? = nil
  ) throws(RESTAnswer) -> OrderInput {
    var input = old
    if let lines {
      input.lines = []
      for line in lines {
        var made = try lineInput(line, taxes: nil)
        made.discounts = try applied(line.object("applied_discount")).map { [$0] } ?? []
        line.ignore("custom", "name", "tax_lines")
        input.lines.append(made)
      }
    }
    try readBuyer(given, into: &input)
    let sent = given.json("shipping_line")
    if let shipping = given.object("shipping_line"), sent != current?["shipping_line"] {
      input.shipping = [try shippingInput(shipping, taxes: nil)]
    } else if sent == .null, current?["shipping_line"] != .null {
      input.shipping = []
    }
    let discount = given.json("applied_discount")
    if discount != nil, discount != current?["applied_discount"] {
      input.discounts = try applied(given.object("applied_discount")).map { [$0] } ?? []
    }
    if given.has("use_customer_default_address") {
      throw .notSimulated("draft_order.use_customer_default_address")
    }
    return input
  }

  /// A discount of a line or of the whole draft.
  private func applied(_ given: RESTInput?) throws(RESTAnswer) -> DiscountInput? {
    guard let given else { return nil }
    guard let value = try given.decimal("value") else {
      throw .invalid("applied_discount", "value is missing")
    }
    let title = given.text("title") ?? given.text("description") ?? "Discount"
    given.ignore("amount", "description")
    switch given.text("value_type") ?? "fixed_amount" {
    case "percentage": return DiscountInput(.manual(title: title), .percentage(value))
    case "fixed_amount": return DiscountInput(.manual(title: title), .fixed(value))
    default: throw .invalid("applied_discount", "value_type is unknown")
    }
  }
}
