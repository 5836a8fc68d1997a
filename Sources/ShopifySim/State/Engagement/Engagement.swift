import HashTreeCollections

/// What surrounds a shop's sales.
public struct Engagement: Sendable {
  public internal(set) var abandonedCheckouts = RecordTable<AbandonedCheckout>()
  public internal(set) var apps = RecordTable<ShopApp>()
  public internal(set) var appFeedback = RecordTable<AppFeedback>()
  public internal(set) var staff = RecordTable<StaffMember>()
  public internal(set) var businessEntities = RecordTable<BusinessEntity>()
  public internal(set) var codeDiscounts = RecordTable<CodeDiscount>()
  public internal(set) var subscriptionContracts = RecordTable<SubscriptionContract>()
  /// By the order's id.
  public internal(set) var journeys = RecordTable<CustomerJourney>()
  public internal(set) var marketingEvents = RecordTable<MarketingEvent>()
  /// By the event's id.
  public internal(set) var comments = RecordTable<TimelineComment>()
  public internal(set) var timeline = Timeline()
  /// What has a comment.
  var commented: TreeSet<GID> = []

  /// Indexes: what is looked up by something else than its id.
  var abandonedCheckoutIDs: TreeDictionary<String, Int> = [:]
  /// By handle.
  var appIDs: TreeDictionary<String, Int> = [:]
  /// By what it is about, oldest first.
  var feedbackIDs: TreeDictionary<GID, [Int]> = [:]
  /// By e-mail address in lower case.
  var staffIDs: TreeDictionary<String, Int> = [:]
  /// By the name that is displayed.
  var businessEntityIDs: TreeDictionary<String, Int> = [:]
  /// By code in lower case.
  var codeDiscountIDs: TreeDictionary<String, Int> = [:]
  var contractIDs: TreeDictionary<String, Int> = [:]
  /// Ways of payment that customers left, by customer.
  var paymentMethodIDs: TreeDictionary<Int, Int> = [:]
  /// By name.
  var sellingPlanIDs: TreeDictionary<String, Int> = [:]
  var marketingEventIDs: TreeDictionary<String, Int> = [:]
}
