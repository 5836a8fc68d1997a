import CommerceTypes
import GraphQLLanguage

/// Captures, voids, sales and refunds of money alone.
extension RESTWrites {
  func pay(_ order: Order, _ write: RESTWrite) throws(RESTAnswer) -> RESTAnswer {
    let given = try write.input("transaction")
    let kind = TransactionKind(rawValue: try given.needed("kind").uppercased())
    let amount = try given.decimal("amount")
    let parentID = try given.int("parent_id")
    var gateway = given.text("gateway")
    if let parentID {
      guard let parent = order.transactions.first(where: { $0.id == parentID }) else {
        throw .invalid("parent_id", "does not exist")
      }
      gateway = parent.gateway
    }
    let status = TransactionStatus(rawValue: (given.text("status") ?? "success").uppercased())
    given.ignore("currency", "source", "test", "authorization")
    try given.finish()
    let known = order.transactions.count
    let after = try change { shop throws(ShopError) in
      guard kind == .refund else {
        return try shop.pay(
          PaymentInput(order: order.name, kind: kind, amount: amount, gateway: gateway, status: status))
      }
      let paid = amount ?? order.netPayment.presentment
      return try shop.refund(
        RefundInput(
          order: order.name, transactions: [RefundInput.Transaction(amount: paid, gateway: gateway)]))
    }
    guard let now = after.order(id: order.id), let made = now.transactions.dropFirst(known).last else {
      throw .notFound
    }
    return .made("transaction", bodies(after).transaction(made, in: now))
  }
}
