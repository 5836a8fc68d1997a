import CommerceTypes
import GraphQLLanguage

@testable import ShopifySim

/// Steps of what surrounds sales, as JSON and as they are read.
enum EngagementSteps {
  static let examples: [(String, ShopStep)] = changes.map { ($0.0, .engagement($0.1)) }

  private static let changes: [(String, EngagementChange)] = [
    (
      ##"{"abandonedCheckout": {"name": "a", "action": {"begin": {"lines": []}}, "components": [{"sku": "A", "title": "B"}]}}"##,
      .abandonedCheckout(
        AbandonedCheckoutChange(
          name: "a",
          action: .begin(
            OrderInput(lines: []), components: [AbandonedCheckoutChange.Component(sku: "A", title: "B")])))
    ),
    (
      ##"{"app": {"handle": "a", "action": {"subscribe": {"name": "Pro", "isTest": true}}}}"##,
      .app(AppChange(handle: "a", action: .subscribe(subscription)))
    ),
    (##"{"staff": {"email": "a@b.c", "isShopOwner": true}}"##, .staff(owner)),
    (
      ##"{"businessEntity": {"displayName": "Lab", "address": {"country": "DE"}, "isPrimary": true}}"##,
      .businessEntity(
        BusinessEntityChange(
          displayName: "Lab", address: MailingAddress(country: CountryCode("DE")), isPrimary: true))
    ),
    (##"{"codeDiscount": {"code": "TEN", "gives": {"percentage": {"value": "10"}}}}"##, .codeDiscount(ten)),
    (
      ##"{"subscriptionContract": {"name": "a", "action": {"bill": {"error": "OTHER"}}}}"##,
      .subscriptionContract(SubscriptionContractChange(name: "a", action: .bill(error: "OTHER")))
    ),
    (
      ##"{"journey": {"order": "#1", "visits": [{"occurredAt": "1970-01-01T00:00:00Z"}], "isReady": false}}"##,
      .journey(
        JourneyInput(
          order: "#1", visits: [JourneyInput.Visit(occurredAt: ShopTime(milliseconds: 0))], isReady: false))
    ),
    (##"{"marketingEvent": {"name": "spring", "isEnded": true}}"##, .marketingEvent(spring)),
    (
      ##"{"comment": {"on": {"product": "A"}, "author": "a@b.c", "action": {"edit": "x"}}}"##,
      .comment(CommentChange(.product("A"), author: "a@b.c", action: .edit("x")))
    ),
  ]

  private static var subscription: AppChange.Subscription {
    var subscription = AppChange.Subscription(name: "Pro")
    subscription.isTest = true
    return subscription
  }
  private static var owner: StaffChange {
    var member = StaffChange(email: "a@b.c")
    member.isShopOwner = true
    return member
  }
  static var ten: CodeDiscountChange {
    var discount = CodeDiscountChange(code: "TEN")
    discount.kind = .basic(.percentage(10), entitledSKUs: nil)
    return discount
  }
  private static var spring: MarketingEventChange {
    var event = MarketingEventChange(name: "spring")
    event.isEnded = true
    return event
  }

  /// A step written as JSON.
  static func step(_ text: String) throws -> ShopStep { try StepJSON.step(JSONValue(parsing: text)) }
}
