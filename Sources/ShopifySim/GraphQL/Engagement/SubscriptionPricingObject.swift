import CommerceTypes
import GraphQLLanguage

/// What a line costs without its selling plan.
struct SubscriptionPricingObject: Resolvable {
  let basePrice: ExactDecimal
  let currency: CurrencyCode
  var typeName: String { "SubscriptionPricingPolicy" }

  func value(of field: CollectedField) -> ResolvedValue? {
    field.name == "basePrice" ? .money(basePrice, currency) : nil
  }
}
