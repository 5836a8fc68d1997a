import HashTreeCollections

/// Draft orders.
extension Shop {
  mutating func draft(_ input: DraftInput) throws(ShopError) -> [Happening] {
    lean(on: .draft)
    if case .create(let order) = input.action { return try create(order, name: input.name) }
    var draft = try draft(named: input.name)
    let place = "draft \(draft.name)"
    guard draft.status != "COMPLETED" || input.action == .delete else {
      throw ShopError(
        code: .invalidState, message: "This order has been paid and can't be changed", place: place,
        remedy: "change the order that it became")
    }
    switch input.action {
    case .create: return []
    case .change(let order):
      draft.quote = try quote(order, for: draft.name, place: place)
      draft.input = order
    case .sendInvoice: try sendInvoice(&draft, place: place)
    case .complete(let paymentPending): return try complete(draft, paymentPending: paymentPending)
    case .delete:
      draftOrders[draft.id] = nil
      return [Happening(topic: .draftOrdersDelete, resource: .deleted(draft.gid))]
    }
    return [store(draft)]
  }

  private mutating func create(_ order: OrderInput, name: String?) throws(ShopError) -> [Happening] {
    draftCount += 1
    while name == nil, draftOrderIDs["#D\(draftCount)"] != nil { draftCount += 1 }
    let name = name ?? "#D\(draftCount)"
    let place = "draft \(name)"
    guard draftOrderIDs[name] == nil else {
      throw ShopError(
        code: .duplicateName, message: "Draft order \(name) already exists", place: place,
        remedy: "give the draft another name, or none")
    }
    let draft = DraftOrder(
      id: nextID(), name: name, status: "OPEN", input: order,
      quote: try quote(order, for: name, place: place), createdAt: now, updatedAt: now, invoiceSentAt: nil,
      completedAt: nil, orderID: nil)
    draftOrders.append(draft)
    draftOrderIDs[name] = draft.id
    return [Happening(topic: .draftOrdersCreate, resource: .draftOrder(draft.id))]
  }

  private mutating func sendInvoice(_ draft: inout DraftOrder, place: String) throws(ShopError) {
    guard draft.quote.email != nil else {
      throw ShopError(
        code: .invalidState, message: "To can't be blank", place: place,
        remedy: "give the draft an e-mail address or a customer with one")
    }
    draft.status = "INVOICE_SENT"
    draft.invoiceSentAt = now
  }

  /// Places the order at the prices of this moment, unpaid with a pending payment, or paid through `manual`.
  private mutating func complete(
    _ draft: DraftOrder, paymentPending: Bool
  ) throws(ShopError) -> [Happening] {
    lean(on: .draftCompletes)
    var draft = draft
    var input = draft.input
    input.name = nil
    input.sourceName = "shopify_draft_order"
    if input.paymentDueInDays == nil || !paymentPending {
      input.transactions = [TransactionInput(gateway: "manual", status: paymentPending ? .pending : .success)]
    }
    let happenings = try placeOrder(input)
    guard let order = orders.last else { return happenings }
    draft.status = "COMPLETED"
    draft.completedAt = now
    draft.orderID = order.id
    return happenings + [store(draft)]
  }

  private mutating func store(_ draft: DraftOrder) -> Happening {
    var draft = draft
    draft.updatedAt = now
    draftOrders[draft.id] = draft
    return Happening(topic: .draftOrdersUpdate, resource: .draftOrder(draft.id))
  }

  /// What the draft would come to.
  private mutating func quote(
    _ input: OrderInput, for name: String, place: String
  ) throws(ShopError) -> Order {
    guard input.transactions.isEmpty else {
      throw ShopError(
        code: .invalidState, message: "A draft order has no payments", place: place,
        remedy: "leave the transactions out, and complete the draft as paid or pay the order")
    }
    guard input.name == nil else {
      throw ShopError(
        code: .invalidState, message: "A draft order's order is named when it is completed", place: place,
        remedy: "leave the order's name out")
    }
    for line in input.lines {
      if let location = line.location { _ = try self.location(location, place: place) }
    }
    var quote = try agree(input, name: name, number: 0, place: place)
    quote.agreements = []
    return quote
  }

  /// The draft with a name; the newest without.
  private func draft(named name: String?) throws(ShopError) -> DraftOrder {
    let known = name.map { draftOrderIDs[$0].flatMap { draftOrders[$0] } } ?? draftOrders.last
    guard let known else {
      throw ShopError(
        code: .unknownDraft, message: "Draft order does not exist", place: "draft \(name ?? "order")",
        remedy: "create it first; the shop has \(draftOrders.count) draft orders")
    }
    return known
  }
}

extension ShopError.Code {
  public static let unknownDraft = ShopError.Code(rawValue: "unknown-draft")
}

extension Behaviour {
  static let draft = Behaviour(
    "draft.totals", .captured, "A draft order's totals are computed as an order's are.")
  static let draftCompletes = Behaviour(
    "draft.complete", .assumed,
    "Completing a draft order places its order at the catalogue's prices of that moment and is told by the order's "
      + "events and draft_orders/update; pending it has a pending manual payment, or none with payment terms."
  )
}
