import CommerceTypes
import GraphQLLanguage

/// Transactions and payment terms as REST shows them.
extension RESTBodies {
  /// A transaction in the customer's currency, or with `inShopCurrency` in the shop's.
  func transaction(_ made: OrderTransaction, in order: Order, inShopCurrency: Bool = false) -> JSONValue {
    let form = form(of: order)
    let isShops = inShopCurrency || order.currencies.isOne
    var members = [
      JSONMember("id", .integer(made.id)), JSONMember("admin_graphql_api_id", form.gid(made.gid)),
      JSONMember("amount", isShops ? form.money(made.amount) : form.presentmentMoney(made.amount)),
      JSONMember(
        "amount_rounding",
        made.amountRounding.map { isShops ? form.money($0) : form.presentmentMoney($0) } ?? .null),
      JSONMember("authorization", .null),
    ]
    if made.kind == .authorization {
      members.append(JSONMember("authorization_expires_at", form.time(made.authorizationExpiresAt)))
    }
    return .object(
      members + [
        JSONMember("created_at", form.time(made.createdAt)),
        JSONMember("currency", isShops ? form.shopCurrency : form.presentmentCurrency),
        JSONMember("device_id", .null), JSONMember("error_code", form.text(made.errorCode)),
        JSONMember("gateway", .string(made.gateway)), JSONMember("kind", form.word(made.kind.rawValue)),
        JSONMember("location_id", .null),
        JSONMember("manual_payment_gateway", .boolean(made.gateway == "manual")),
        JSONMember("message", .null), JSONMember("order_id", .integer(order.id)),
        JSONMember("parent_id", form.id(made.parentID)), JSONMember("payment_id", .string(made.paymentID)),
        JSONMember("processed_at", form.time(made.createdAt)), JSONMember("receipt", [:]),
        JSONMember("source_name", .string(order.sourceName)),
        JSONMember("status", form.word(made.status.rawValue)), JSONMember("test", .boolean(made.isTest)),
        JSONMember("total_unsettled_set", unsettled(of: made, in: order, form)),
        JSONMember("user_id", .null),
      ])
  }

  /// What of an authorization can still be captured; unlike other sets with `currency`, and with digits trimmed.
  private func unsettled(of made: OrderTransaction, in order: Order, _ form: RESTForm) -> JSONValue {
    let open = made.isSuccess(of: .authorization) ? order.openAmount(of: made) : .zero
    return [
      "presentment_money": [
        "amount": .string(open.presentment.formatted(minimumDigits: 1)), "currency": form.presentmentCurrency,
      ],
      "shop_money": [
        "amount": .string(open.shop.formatted(minimumDigits: 1)), "currency": form.shopCurrency,
      ],
    ]
  }

  /// Money as the bank statement tells it: a refund with a minus.
  func tenderTransaction(_ made: OrderTransaction, in order: Order) -> JSONValue {
    let form = form(of: order)
    let amount = made.kind == .refund ? -made.amount : made.amount
    let method =
      switch made.gateway {
      case "cash": "cash"
      case "gift_card": "gift_card"
      case "manual", "store_credit": "other"
      default: "credit_card"
      }
    return [
      "id": .integer(made.id), "order_id": .integer(order.id), "amount": form.presentmentMoney(amount),
      "currency": form.presentmentCurrency, "payment_details": .null, "payment_method": .string(method),
      "processed_at": form.time(made.createdAt), "remote_reference": .string(made.paymentID),
      "test": .boolean(made.isTest), "user_id": .null,
    ]
  }

  /// The terms with their one schedule, which is done when nothing is owed any more.
  func paymentTerms(of order: Order, _ form: RESTForm) -> JSONValue {
    guard let terms = order.paymentTerms else { return .null }
    let owed = order.totalOutstanding
    let isPaid = owed.presentment <= .zero
    let paidAt = isPaid ? order.transactions.last { $0.isSuccess(of: .sale, .capture) }?.createdAt : nil
    return [
      "id": .integer(terms.id), "admin_graphql_api_id": form.gid(terms.gid),
      "created_at": form.time(terms.issuedAt), "updated_at": form.time(order.updatedAt),
      "due_in_days": form.id(terms.dueInDays), "payment_terms_name": .string(terms.name),
      "payment_terms_type": form.word(terms.type),
      "payment_schedules": [
        [
          "id": .integer(terms.id), "payment_terms_id": .integer(terms.id),
          "amount": form.presentmentMoney(order.totalPrice),
          "balance_due": form.presentmentMoney(isPaid ? .zero : owed),
          "total_balance": form.presentmentMoney(order.currentTotalPrice),
          "currency": form.presentmentCurrency, "issued_at": form.time(terms.issuedAt),
          "due_at": form.time(terms.dueAt), "completed_at": form.time(paidAt),
        ]
      ],
    ]
  }
}
