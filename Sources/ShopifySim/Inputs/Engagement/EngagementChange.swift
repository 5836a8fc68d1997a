/// A step in what surrounds sales.
public enum EngagementChange: Sendable, Hashable {
  case abandonedCheckout(AbandonedCheckoutChange)
  case app(AppChange)
  case staff(StaffChange)
  case businessEntity(BusinessEntityChange)
  case codeDiscount(CodeDiscountChange)
  case subscriptionContract(SubscriptionContractChange)
  case journey(JourneyInput)
  case marketingEvent(MarketingEventChange)
  case comment(CommentChange)
}
