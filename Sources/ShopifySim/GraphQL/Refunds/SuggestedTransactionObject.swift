import GraphQLLanguage

/// Money that a refund would pay back.
struct SuggestedTransactionObject: Resolvable {
  let transaction: OrderTransaction
  let order: OrderReading
  var typeName: String { "SuggestedOrderTransaction" }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "amountSet": order.money(transaction.amount)
    case "gateway": .text(transaction.gateway)
    case "kind": .text("SUGGESTED_REFUND")
    case "formattedGateway", "accountNumber", "paymentDetails", "parentTransaction":
      TransactionObject(transaction: transaction, order: order).value(of: field)
    default: nil
    }
  }
}
