import CommerceTypes
import GraphQLLanguage

/// The one payment that terms ask for: all of it on one day.
struct PaymentScheduleObject: Resolvable {
  let terms: PaymentTermsObject
  let isDue: Bool
  var typeName: String { "PaymentSchedule" }
  var cursorID: Int { terms.terms.id }

  /// When the order was paid off: the moment of its last payment.
  private var completedAt: ShopTime? {
    let order = terms.order.order
    guard terms.draft == nil, order.totalOutstanding.presentment <= .zero else { return nil }
    return order.transactions.last { $0.isSuccess(of: .sale, .capture) }?.createdAt
  }

  func value(of field: CollectedField) -> ResolvedValue? {
    let order = terms.order.order
    let currency = order.presentmentCurrency
    let owed = terms.draft == nil ? order.totalOutstanding.presentment : order.totalPrice.presentment
    switch field.name {
    case "id": return .id(GID("PaymentSchedule", terms.terms.id))
    case "issuedAt": return .time(terms.terms.issuedAt)
    case "dueAt": return .time(terms.terms.dueAt)
    case "completedAt": return .time(completedAt)
    case "due": return .bool(isDue)
    case "balanceDue": return .money(owed > .zero ? owed : .zero, currency)
    case "totalBalance":
      let total = terms.draft == nil ? order.currentTotalPrice : order.totalPrice
      return .money(total.presentment, currency)
    case "paymentTerms": return .object(terms)
    default: return nil
    }
  }
}
