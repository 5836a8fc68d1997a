import CommerceTypes
import GraphQLLanguage

/// When an order has to be paid, as GraphQL shows it.
struct PaymentTermsObject: Resolvable {
  let terms: PaymentTerms
  let order: OrderReading
  /// The draft that has the terms, when it is no order yet.
  let draft: DraftOrder?
  var typeName: String { "PaymentTerms" }
  var cursorID: Int { terms.id }

  /// Something is owed and the day has come. Evidence: see ``Behaviour/graphQLTermsDue``.
  private var isOverdue: Bool {
    guard let dueAt = terms.dueAt, order.order.totalOutstanding.presentment > .zero else { return false }
    return dueAt <= order.shop.now
  }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": return .id(terms.gid)
    case "paymentTermsName", "translatedName": return .text(terms.name)
    case "paymentTermsType": return .text(terms.type)
    case "dueInDays": return terms.dueInDays.map { .int($0) } ?? .null
    case "due", "overdue": return .bool(isOverdue)
    case "order": return draft == nil ? .object(OrderObject(reading: order)) : .null
    case "draftOrder":
      return .optional(draft.map { DraftOrderObject(draft: $0, reading: order.reading) })
    case "paymentSchedules": return .nodes([PaymentScheduleObject(terms: self, isDue: isOverdue)])
    default: return nil
    }
  }
}
