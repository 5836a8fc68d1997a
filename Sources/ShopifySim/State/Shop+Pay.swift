import CommerceTypes

/// Payments after the order was placed. Evidence: documented; the words of the refusals are assumed.
extension Shop {
  mutating func pay(_ input: PaymentInput) throws(ShopError) -> [Happening] {
    let place = "\(input.kind) on \(input.order)"
    let index = try orderIndex(input.order, place: place)
    var order = orders[index]
    let wasPaid = order.displayFinancialStatus == .paid
    if let amount = input.amount { try checkAmount(amount, "Amount", place: place) }
    let transaction: OrderTransaction
    switch input.kind {
    case .sale, .authorization:
      let amount = input.amount ?? order.totalOutstanding
      guard amount > .zero else {
        throw ShopError(
          code: .invalidAmount, message: "Order is already paid", place: place,
          remedy: "nothing is outstanding; leave the payment out")
      }
      transaction = append(
        kind: input.kind, status: input.status, gateway: input.gateway ?? "manual", amount: amount, to: &order
      )
    case .capture, .void:
      let (parent, open) = try authorization(for: input, on: order, place: place)
      let amount = input.kind == .void ? open : input.amount ?? open
      guard amount > .zero, amount <= open else {
        throw ShopError(
          code: .overCapture,
          message: "Amount \(moneyText(amount)) exceeds the capturable amount \(moneyText(open))",
          place: place, remedy: "capture at most \(moneyText(open))")
      }
      transaction = append(
        kind: input.kind, status: input.status, gateway: parent.gateway, amount: amount, parentID: parent.id,
        to: &order)
    default:
      throw ShopError(
        code: .notSimulated, message: "\(input.kind) is not a payment", place: place,
        remedy: "use SALE, AUTHORIZATION, CAPTURE or VOID; money goes back with a refund")
    }
    order.updatedAt = now
    orders[index] = order
    var happenings = [
      Happening(topic: .orderTransactionsCreate, resource: .transaction(transaction.id, order: order.id))
    ]
    if !wasPaid, order.displayFinancialStatus == .paid {
      happenings.append(Happening(topic: .ordersPaid, resource: .order(order.id)))
    }
    return happenings + [Happening(topic: .ordersUpdated, resource: .order(order.id))]
  }

  private func authorization(
    for input: PaymentInput, on order: Order, place: String
  ) throws(ShopError) -> (OrderTransaction, ExactDecimal) {
    let open = order.transactions.first {
      $0.isSuccess(of: .authorization) && order.openAmount(of: $0) > .zero
        && (input.gateway == nil || input.gateway == $0.gateway)
    }
    guard let open else {
      throw ShopError(
        code: .overCapture, message: "There is no open authorization", place: place,
        remedy: "authorize first, or leave out the \(input.kind)")
    }
    return (open, order.openAmount(of: open))
  }
}
