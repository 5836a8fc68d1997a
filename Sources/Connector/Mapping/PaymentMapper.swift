import CommerceTypes

/// Turns successful transactions into payments of the gateway's journal.
struct PaymentMapper: Sendable {
  let table: MappingTable
  let subject: OrderSubject

  /// Sales and captures; an authorization is no money yet.
  func receipts(_ transactions: [ShopifyTransaction]) throws(HoldReason) -> [PaymentPlan] {
    var payments: [PaymentPlan] = []
    for transaction in transactions where transaction.isReceipt && !transaction.amount.isZero {
      payments.append(try payment(transaction, .inbound))
    }
    return payments
  }

  /// Money that went back to the customer.
  func refunds(_ transactions: [ShopifyTransaction]) throws(HoldReason) -> [PaymentPlan] {
    var payments: [PaymentPlan] = []
    for transaction in transactions where transaction.isRefund && !transaction.amount.isZero {
      payments.append(try payment(transaction, .outbound))
    }
    return payments
  }

  private func payment(
    _ transaction: ShopifyTransaction, _ direction: PaymentPlan.Direction
  ) throws(HoldReason) -> PaymentPlan {
    let gateway = transaction.gateway ?? ""
    guard let journal = table.journalCode(gateway: gateway) else {
      throw subject.hold(
        "no journal is mapped for the payment gateway \"\(gateway)\" of transaction \(transaction.id.number)",
        "add {\"shopify\": \"\(gateway)\", \"journalCode\": …} to mapping.gateways")
    }
    return PaymentPlan(
      gid: transaction.id, externalID: "shopify.account_payment_\(transaction.id.number)",
      direction: direction,
      amount: transaction.amount, journalCode: journal, date: OdooTime.date(transaction.processedAt))
  }
}
