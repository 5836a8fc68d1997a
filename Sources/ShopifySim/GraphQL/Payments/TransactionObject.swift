import CommerceTypes
import GraphQLLanguage

/// A transaction as GraphQL shows it.
struct TransactionObject: Resolvable {
  let transaction: OrderTransaction
  let order: OrderReading
  var typeName: String { "OrderTransaction" }
  var cursorID: Int { transaction.id }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": return .id(transaction.gid)
    case "kind": return .text(transaction.kind.rawValue)
    case "status": return .text(transaction.status.rawValue)
    case "gateway": return .text(transaction.gateway)
    case "formattedGateway": return .text(formattedGateway)
    case "createdAt", "processedAt": return .time(transaction.createdAt)
    case "test": return .bool(transaction.isTest)
    case "paymentId": return .text(transaction.paymentID)
    case "errorCode": return .text(transaction.errorCode)
    case "manualPaymentGateway": return .bool(transaction.gateway == "manual")
    case "authorizationExpiresAt": return .time(transaction.authorizationExpiresAt)
    case "amountSet": return order.money(transaction.amount)
    case "amountRoundingSet": return order.money(transaction.amountRounding)
    case "totalUnsettledSet": return order.money(open)
    case "manuallyCapturable": return .bool(open != nil)
    case "multiCapturable": return .bool(open != nil && transaction.facts.isMultiCapturable)
    case "amount": return .plainMoney(transaction.amount.shop, order.order.currency)
    case "authorizationCode": return .text(transaction.facts.authorizationCode)
    case "receiptJson": return .text(transaction.facts.receipt)
    case "settlementCurrency": return .text(transaction.facts.settlement?.currency.rawValue)
    case "settlementCurrencyRate": return .text(transaction.facts.settlement?.rate.description)
    case "accountNumber":
      if case .card(let card)? = transaction.facts.method { return .text(card.number) }
      return .null
    case "paymentDetails":
      return .optional(transaction.facts.method.map { PaymentDetailsObject(method: $0) })
    case "shopifyPaymentsSet":
      return .optional(
        transaction.gateway == "shopify_payments"
          ? ExtendedAuthorizationObject(
            transaction: transaction,
            acquirerReference: order.shop.balanceEntry(of: transaction).first?.acquirerReference) : nil)
    case "maximumRefundableV2":
      return maximumRefundable.map { .money($0.shop, order.order.currency) } ?? .null
    case "fees": return .list(fees)
    case "parentTransaction":
      return .optional(
        order.order.transactions.first { $0.id == transaction.parentID }
          .map { TransactionObject(transaction: $0, order: order) })
    case "order": return .object(OrderObject(reading: order))
    // No devices and no staff take money.
    case "device", "user": return .null
    default: return nil
    }
  }

  /// The gateway's words with capitals: `Shopify Payments`. Evidence: see ``Behaviour/graphQLGatewayName``.
  private var formattedGateway: String {
    transaction.gateway.split(separator: "_").map { $0.prefix(1).uppercased() + $0.dropFirst() }
      .joined(separator: " ")
  }

  /// What an authorization still lets be captured; nil for anything else. Evidence: documented.
  private var open: MoneyBag? {
    guard transaction.isSuccess(of: .authorization) else { return nil }
    let open = order.order.openAmount(of: transaction)
    return open.isZero ? nil : open
  }

  /// What of a payment isn't refunded yet; nil for anything else. Evidence: documented.
  private var maximumRefundable: MoneyBag? {
    guard transaction.isSuccess(of: .sale, .capture) else { return nil }
    let refunded = order.order.transactions
      .filter { $0.parentID == transaction.id && $0.isSuccess(of: .refund) }.map(\.amount).sum()
    return transaction.amount - refunded
  }

  /// The fee that Shopify Payments took, which the balance knows.
  private var fees: [TransactionFeeObject] {
    order.shop.balanceEntry(of: transaction).filter { $0.type == "CHARGE" && !$0.fee.isZero }
      .map { TransactionFeeObject(entry: $0, configuration: order.shop.configuration) }
  }
}
