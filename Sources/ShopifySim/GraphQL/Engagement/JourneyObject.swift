import CommerceTypes
import GraphQLLanguage

/// The visits that led to an order, as `CustomerJourney` or as `CustomerJourneySummary`.
struct JourneyObject: Resolvable {
  let order: OrderReading
  let typeName: String

  private var journey: CustomerJourney? { order.shop.engagement.journeys[order.order.id] }

  /// `Order.customerJourneySummary`.
  static func summary(of order: OrderReading) -> ResolvedValue {
    .object(JourneyObject(order: order, typeName: "CustomerJourneySummary"))
  }

  /// `Order.customerJourney`: null without a visit that is ready.
  static func journey(of order: OrderReading) -> ResolvedValue {
    let object = JourneyObject(order: order, typeName: "CustomerJourney")
    return .optional(object.visits.isEmpty ? nil : object)
  }

  /// Visits aren't told before they are ready. Evidence: documented.
  private var visits: [CustomerJourney.Visit] {
    guard let journey, journey.isReady else { return [] }
    return journey.visits
  }

  func value(of field: CollectedField) -> ResolvedValue? {
    let moments = visits.map { CustomerVisitObject(visit: $0, reading: order.reading) }
    switch field.name {
    case "ready": return .bool(journey?.isReady ?? true)
    case "firstVisit": return .optional(moments.first)
    case "lastVisit": return .optional(moments.last)
    case "momentsCount": return .count(moments.count)
    case "moments": return typeName == "CustomerJourney" ? .list(moments) : .nodes(moments)
    case "customerOrderIndex":
      return order.shop.customerOrderIndex(of: order.order).map { .int($0) } ?? .null
    case "daysToConversion":
      guard let first = visits.first else { return .null }
      return .int((order.order.createdAt.milliseconds - first.occurredAt.milliseconds) / 86_400_000)
    default: return nil
    }
  }
}
