import CommerceTypes
import HashTreeCollections

/// A shop as a pure state machine: a step changes it or is refused, and tells what happened.
///
/// Nothing here reads a clock, a random source or a network; the same configuration and steps give the same shop.
public struct Shop: Sendable {
  public let configuration: ShopConfiguration
  /// The shop's own clock; every step moves it one second.
  public internal(set) var now: ShopTime
  public let id: Int
  public internal(set) var locations: [Location] = []
  public internal(set) var products = RecordTable<Product>()
  public internal(set) var variants = RecordTable<ProductVariant>()
  public internal(set) var orders = RecordTable<Order>()
  public internal(set) var draftOrders = RecordTable<DraftOrder>()
  public internal(set) var customers = RecordTable<Customer>()
  public internal(set) var companies = RecordTable<Company>()
  public internal(set) var inventoryLevels = RecordTable<InventoryLevel>()
  public internal(set) var giftCards = RecordTable<GiftCard>()
  public internal(set) var storeCreditAccounts = RecordTable<StoreCreditAccount>()
  public internal(set) var balanceTransactions = RecordTable<BalanceTransaction>()
  public internal(set) var payouts = RecordTable<Payout>()
  public internal(set) var disputes = RecordTable<Dispute>()
  /// What is sold how and where: collections, publications, markets, price lists, delivery profiles, texts.
  public internal(set) var selling: Selling
  /// What surrounds sales: code discounts, the timeline, staff, apps, subscriptions, abandoned checkouts.
  public internal(set) var engagement = Engagement()
  /// Collections, metafields, services, the history of inventory.
  public internal(set) var catalogue = Catalogue()
  /// Bulk operations, and the files that were uploaded.
  public internal(set) var bulk = BulkOperations()
  /// The behaviours that the steps so far exercised.
  public internal(set) var leanedOn: Set<Behaviour> = []

  /// Indexes: what is looked up by something else than its id.
  var orderIDs: TreeDictionary<String, Int> = [:]
  var variantIDs: TreeDictionary<SKU, Int> = [:]
  var variantIDsByInventoryItem: TreeDictionary<Int, Int> = [:]
  var customerIDs: TreeDictionary<String, Int> = [:]
  var levelIDs: TreeDictionary<LevelKey, Int> = [:]
  /// Variants that share a SKU with the one that is found by it, oldest first.
  var spareVariantIDs: TreeDictionary<SKU, [Int]> = [:]
  var productIDs: TreeDictionary<String, Int> = [:]
  var draftOrderIDs: TreeDictionary<String, Int> = [:]
  /// Draft orders ever made, which their names count.
  var draftCount = 0
  var companyIDs: TreeDictionary<String, Int> = [:]
  var companyIDsByLocation: TreeDictionary<Int, Int> = [:]
  var companyIDsByContact: TreeDictionary<Int, Int> = [:]
  /// A customer's order before this one; the newest is the customer's ``Customer/lastOrderID``.
  var previousOrderIDs: TreeDictionary<Int, Int> = [:]
  var giftCardIDs: TreeDictionary<String, Int> = [:]
  /// The gift cards that a line's units became, by the line.
  var soldGiftCardIDs: TreeDictionary<Int, [Int]> = [:]
  var storeCreditIDs: TreeDictionary<Int, Int> = [:]
  var disputeIDs: TreeDictionary<Int, [Int]> = [:]
  /// The orders of fulfillment orders, fulfillments, refunds, returns, transactions and lines added later, by their
  /// ids and those of reverse fulfillment orders.
  var orderIDsByPart: TreeDictionary<Int, Int> = [:]
  /// Every fulfillment order with its order, in the order of ids.
  var fulfillmentOrderPlaces = RecordTable<FulfillmentOrderPlace>()
  /// The last id before the running step: newer parts of orders aren't indexed yet.
  var indexedID = 0
  /// What falls due when time passes.
  var agenda = Agenda()
  /// What else the running step did, before what it is about: customers that an order made.
  var firstHappenings: [Happening] = []

  /// The levels that the running step touched, with what they held before.
  var touchedLevels: [Int: Int?] = [:]
  /// The last id given out.
  var lastID: Int
  /// Events so far, from which event ids are made.
  var eventCount = 0

  public init(_ configuration: ShopConfiguration) {
    self.configuration = configuration
    now = configuration.startDate
    id = configuration.idBase + 1
    selling = Selling(locale: configuration.locale)
    lastID = configuration.idBase + 1
    for name in configuration.locations { locations.append(Location(id: nextID(), name: name)) }
    for product in configuration.products { stock(product) }
  }

  /// Performs a step and returns what happened; a refused step changes nothing.
  public mutating func apply(_ step: ShopStep) throws(ShopError) -> [ShopEvent] {
    try apply(by: .staff) { shop throws(ShopError) in ((), try shop.perform(step)) }.events
  }

  /// Changes the shop in one step of its clock; a change that throws changes nothing.
  ///
  /// `actor` is who does it, for the timeline: a mutation is the asking app's.
  mutating func apply<Value>(
    by actor: TimelineEvent.Actor = .app,
    _ change: (inout Shop) throws(ShopError) -> (Value, [Happening])
  ) throws(ShopError) -> (value: Value, events: [ShopEvent]) {
    var next = self
    next.now = now.advanced(seconds: 1)
    next.indexedID = lastID
    next.touchedLevels = [:]
    next.firstHappenings = []
    let due = next.letTimePass(until: next.now)
    let (value, performed) = try change(&next)
    var happenings = due + next.firstHappenings + performed
    for (id, before) in next.touchedLevels.sorted(by: { $0.key < $1.key }) {
      guard let level = next.inventoryLevels[id], level.available != before else { continue }
      happenings.append(Happening(topic: .inventoryLevelsUpdate, resource: .inventoryLevel(id)))
    }
    next.note(happenings, by: actor, before: self)
    let events = next.events(for: happenings)
    self = next
    return (value, events)
  }

  /// Performs a step as a part of a change.
  mutating func perform(_ step: ShopStep) throws(ShopError) -> [Happening] {
    switch step {
    case .setInventory(let input): try setInventory(input)
    case .placeOrder(let input): try placeOrder(input)
    case .editOrder(let input): try edit(input)
    case .pay(let input): try pay(input)
    case .fulfill(let input): try fulfill(input)
    case .changeFulfillment(let input): try change(input)
    case .changeFulfillmentOrder(let input): try change(input)
    case .refund(let input): try refund(input)
    case .returnGoods(let input): try returnGoods(input)
    case .cancel(let input): try cancel(input)
    case .update(let input): try update(input)
    case .draft(let input): try draft(input)
    case .customer(let input): try change(input)
    case .company(let input): try change(input)
    case .product(let input): try change(input)
    case .catalogue(let input): try change(input)
    case .location(let input): try change(input)
    case .giftCard(let input): try change(input)
    case .dispute(let input): try change(input)
    case .selling(let input): try change(input)
    case .balance(let input): try change(input)
    case .engagement(let input): try change(input)
    case .bulkOperation(let input): try change(input)
    case .wait(let seconds): try wait(seconds)
    }
  }

  private mutating func wait(_ seconds: Int) throws(ShopError) -> [Happening] {
    guard seconds >= 0 else {
      throw ShopError(
        code: .invalidAmount, message: "Time can't run backwards", place: "wait of \(seconds) s",
        remedy: "wait 0 seconds or more")
    }
    guard now.advanced(seconds: seconds) <= ShopTime.latest else {
      throw ShopError(
        code: .invalidAmount, message: "The shop's calendar ends with the year 9999",
        place: "wait of \(seconds) s", remedy: "wait less")
    }
    return letTimePass(until: now.advanced(seconds: seconds))
  }

  mutating func nextID() -> Int {
    lastID += 1
    return lastID
  }

  /// Notes that the running step exercises a behaviour.
  mutating func lean(on behaviour: Behaviour) {
    if !leanedOn.contains(behaviour) { leanedOn.insert(behaviour) }
  }
}
