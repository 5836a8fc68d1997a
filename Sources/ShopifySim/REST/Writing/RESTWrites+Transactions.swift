import CommerceTypes
import GraphQLLanguage

/// Captures, voids, sales and refunds of money alone.
extension RESTWrites {
  func pay(_ order: Order, _ write: RESTWrite) throws(RESTAnswer) -> RESTAnswer {
    let given = try write.input("transaction")
    let kind = TransactionKind(rawValue: try given.needed("kind").uppercased())
    let amount = try given.decimal("amount")
    let parentID = try given.int("parent_id")
    let parent = order.transactions.first { $0.id == parentID }
    if parentID != nil, parent == nil { throw .invalid("parent_id", "does not exist") }
    let own = given.text("gateway")
    let gateway = parent?.gateway ?? own
    let status = TransactionStatus(rawValue: (given.text("status") ?? "success").uppercased())
    given.ignore("currency", "source", "test", "authorization")
    try given.finish()
    let known = order.transactions.count
    let after = try change { shop throws(ShopError) in
      guard kind == .refund else {
        var input = PaymentInput(
          order: order.name, kind: kind, amount: amount, gateway: gateway, status: status)
        input.parentID = parentID
        return try shop.pay(input)
      }
      var payment = RefundInput.Transaction(
        amount: amount ?? order.netPayment.presentment, gateway: gateway)
      payment.parentID = parentID
      return try shop.refund(RefundInput(order: order.name, transactions: [payment]))
    }
    guard let now = after.order(id: order.id), let made = now.transactions.dropFirst(known).last else {
      throw .notFound
    }
    return .made("transaction", bodies(after).transaction(made, in: now))
  }
}
