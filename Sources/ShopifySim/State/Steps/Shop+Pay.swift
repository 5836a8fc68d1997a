import CommerceTypes

/// Payments after the order was placed.
extension Shop {
  mutating func pay(_ input: PaymentInput) throws(ShopError) -> [Happening] {
    let place = "\(input.kind) on \(input.order)"
    var order = try order(input.order, place: place)
    let wasPaid = order.displayFinancialStatus == .paid
    if let amount = input.amount {
      try checkAmount(amount, "Amount", in: order.presentmentCurrency, place: place)
    }
    let transaction: OrderTransaction
    switch input.kind {
    case .sale, .authorization: transaction = try collect(input, for: &order, place: place)
    case .capture: transaction = try capture(input, on: &order, place: place)
    case .void: transaction = try void(input, on: &order, place: place)
    default:
      throw ShopError(
        code: .notSimulated, message: "\(input.kind) is not a payment", place: place,
        remedy: "use SALE, AUTHORIZATION, CAPTURE or VOID; money goes back with a refund")
    }
    store(order)
    issueGiftCards(of: order)
    var happenings = tell(transaction, of: order)
    if !wasPaid, order.displayFinancialStatus == .paid {
      happenings.append(Happening(topic: .ordersPaid, resource: .order(order.id)))
    }
    return happenings + [Happening(topic: .ordersUpdated, resource: .order(order.id))]
  }

  /// A sale or an authorization of what is outstanding; a pending payment that is paid now is its parent.
  private mutating func collect(
    _ input: PaymentInput, for order: inout Order, place: String
  ) throws(ShopError) -> OrderTransaction {
    try checkOpen(order, place: place)
    let due = order.totalOutstanding
    guard due.presentment > .zero else {
      throw ShopError(
        code: .alreadyPaid, message: "Order is already paid", place: place,
        remedy: "nothing is outstanding; leave the payment out")
    }
    if let amount = input.amount {
      guard !amount.isZero else {
        throw ShopError(
          code: .invalidAmount, message: "Amount must be positive", place: place,
          remedy: "give an amount above zero, or leave it out for all that is outstanding")
      }
      guard amount <= due.presentment else {
        let most = moneyText(due.presentment, in: order.presentmentCurrency)
        throw ShopError(
          code: .overPayment,
          message: "Amount \(moneyText(amount, in: order.presentmentCurrency)) exceeds the balance \(most)",
          place: place, remedy: "pay at most \(most)")
      }
    }
    let pending = order.transactions.first { transaction in
      transaction.status == .pending && transaction.kind == .sale
        && (input.gateway == nil || input.gateway == transaction.gateway)
        && !order.transactions.contains { $0.parentID == transaction.id && $0.status == .success }
    }
    if pending != nil { lean(on: .pendingPaid) }
    let gateway = input.gateway ?? pending?.gateway ?? (input.giftCard == nil ? "manual" : "gift_card")
    return try take(
      TransactionInput(
        gateway: gateway, kind: input.kind, amount: input.amount, status: input.status,
        giftCard: input.giftCard, facts: input.facts), parentID: pending?.id, for: &order, place: place)
  }

  private mutating func capture(
    _ input: PaymentInput, on order: inout Order, place: String
  ) throws(ShopError) -> OrderTransaction {
    try checkOpen(order, place: place)
    let (parent, open) = try authorization(for: input, on: order, place: place)
    let amount = input.amount ?? open.presentment
    guard amount > .zero, amount <= open.presentment else {
      let most = moneyText(open.presentment, in: order.presentmentCurrency)
      throw ShopError(
        code: .overCapture,
        message:
          "Amount \(moneyText(amount, in: order.presentmentCurrency)) exceeds the capturable amount \(most)",
        place: place, remedy: "capture more than zero and at most \(most)")
    }
    lean(on: .capture)
    return append(
      kind: .capture, status: input.status, gateway: parent.gateway,
      amount: order.currencies.part(amount, of: open), parentID: parent.id, facts: parent.facts.inherited,
      to: &order)
  }

  private mutating func void(
    _ input: PaymentInput, on order: inout Order, place: String
  ) throws(ShopError) -> OrderTransaction {
    let (parent, open) = try authorization(for: input, on: order, place: place)
    if let amount = input.amount, amount != open.presentment {
      throw ShopError(
        code: .invalidAmount, message: "A void takes all that is open of its authorization", place: place,
        remedy: "leave the amount out")
    }
    lean(on: .void)
    return append(
      kind: .void, status: input.status, gateway: parent.gateway, amount: open, parentID: parent.id,
      facts: parent.facts.inherited, to: &order)
  }

  private func authorization(
    for input: PaymentInput, on order: Order, place: String
  ) throws(ShopError) -> (OrderTransaction, MoneyBag) {
    let open = order.transactions.first {
      $0.isSuccess(of: .authorization) && order.openAmount(of: $0).presentment > .zero
        && (input.gateway == nil || input.gateway == $0.gateway)
        && (input.parentID == nil || input.parentID == $0.id)
    }
    guard let open else {
      throw ShopError(
        code: .overCapture, message: "There is no open authorization", place: place,
        remedy: "authorize first, or leave out the \(input.kind)")
    }
    return (open, order.openAmount(of: open))
  }

  private func checkOpen(_ order: Order, place: String) throws(ShopError) {
    guard order.cancelledAt == nil else {
      throw ShopError(
        code: .alreadyCancelled, message: "Order has been cancelled", place: place,
        remedy: "pay before the order is cancelled")
    }
  }

  /// What a transaction is told by: its own topic, and the tender's when money moved.
  mutating func tell(_ transaction: OrderTransaction, of order: Order) -> [Happening] {
    let resource = Happening.Resource.transaction(transaction.id, order: order.id)
    let own = Happening(topic: .orderTransactionsCreate, resource: resource)
    guard transaction.isSuccess(of: .sale, .capture, .refund) else { return [own] }
    lean(on: .tenders)
    return [own, Happening(topic: .tenderTransactionsCreate, resource: resource)]
  }

  /// Records a transaction and what follows from it: the Shopify Payments balance, the lapse of an authorization.
  @discardableResult
  mutating func append(
    kind: TransactionKind, status: TransactionStatus, gateway: String, amount: MoneyBag,
    rounding: MoneyBag? = nil, parentID: Int? = nil, giftCardID: Int? = nil,
    facts: TransactionFacts = TransactionFacts(), to order: inout Order
  ) -> OrderTransaction {
    lean(on: .paymentID)
    let transaction = OrderTransaction(
      id: nextID(), kind: kind, status: status, gateway: gateway, amount: amount, amountRounding: rounding,
      createdAt: now, parentID: parentID, paymentID: "\(order.name).\(order.transactions.count + 1)",
      authorizationExpiresAt: kind == .authorization && status == .success
        ? now.advanced(seconds: configuration.authorizationDays * 86_400) : nil,
      giftCardID: giftCardID, errorCode: status == .failure ? facts.errorCode ?? "GENERIC_ERROR" : nil,
      isTest: order.isTest, facts: facts)
    order.transactions.append(transaction)
    recordInBalance(transaction, of: order)
    return transaction
  }
}

extension ShopError.Code {
  /// Nothing is outstanding.
  public static let alreadyPaid = ShopError.Code(rawValue: "already-paid")
  /// More than is outstanding.
  public static let overPayment = ShopError.Code(rawValue: "over-payment")
}

extension Behaviour {
  static let paymentID = Behaviour(
    "payment.id", .captured, "Transactions are counted on their order: #1001.1.")
  static let capture = Behaviour(
    "payment.capture", .assumed,
    "A capture takes at most what is open of its authorization; several captures share one authorization.")
  static let void = Behaviour(
    "payment.void", .assumed,
    "A void takes all that is open of its authorization, also when part of it was captured.")
  static let pendingPaid = Behaviour(
    "payment.pending", .assumed,
    "Marking a pending payment as paid adds a successful sale under it; the pending one stays as it is.")
  static let tenders = Behaviour(
    "payment.tender", .assumed,
    "Each successful sale and capture is told by order_transactions/create and then tender_transactions/create."
  )
}
