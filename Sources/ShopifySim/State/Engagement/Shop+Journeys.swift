import HashTreeCollections

/// How customers came to an order, and what was done to bring them.
extension Shop {
  public func marketingEvent(named name: String) -> MarketingEvent? {
    engagement.marketingEventIDs[name].flatMap { engagement.marketingEvents[$0] }
  }

  static let tactics = [
    "ABANDONED_CART", "AD", "AFFILIATE", "LINK", "LOYALTY", "MESSAGE", "NEWSLETTER", "NOTIFICATION", "POST",
    "RETARGETING", "TRANSACTIONAL", "STOREFRONT_APP", "SEO",
  ]

  mutating func note(_ input: JourneyInput) throws(ShopError) {
    lean(on: .journey)
    let place = "journey to \(input.order)"
    let order = try order(input.order, place: place)
    var journey = engagement.journeys[order.id] ?? CustomerJourney(id: order.id, visits: [], isReady: true)
    for visit in input.visits { journey.visits.append(try made(visit, place: place)) }
    journey.visits.sort { $0.occurredAt < $1.occurredAt }
    if let last = journey.visits.last, last.occurredAt > order.createdAt {
      throw ShopError(
        code: .invalidState, message: "A visit comes after the order", place: place,
        remedy: "let the visits occur before \(order.createdAt)")
    }
    journey.isReady = input.isReady
    engagement.journeys[order.id] = journey
  }

  private mutating func made(
    _ visit: JourneyInput.Visit, place: String
  ) throws(ShopError) -> CustomerJourney.Visit {
    if let type = visit.sourceType { _ = try checkedWord(type, of: Self.tactics, place: place) }
    let event = visit.marketingEvent.flatMap { self.marketingEvent(named: $0) }
    if let name = visit.marketingEvent, event == nil {
      throw Self.unknown("Marketing event", name, place: place)
    }
    return CustomerJourney.Visit(
      id: nextID(), occurredAt: visit.occurredAt, landingPage: visit.landingPage,
      referrerURL: visit.referrerURL, referralCode: visit.referralCode, source: visit.source ?? "direct",
      sourceDescription: visit.sourceDescription, sourceType: visit.sourceType, utm: visit.utm,
      marketingEventID: event?.id)
  }

  /// How many orders the customer had before this one; nil for an order without a customer.
  func customerOrderIndex(of order: Order) -> Int? {
    guard order.customerID != nil else { return nil }
    var index = 0
    var id = previousOrderIDs[order.id]
    while let known = id {
      if orders[known]?.isTest == false { index += 1 }
      id = previousOrderIDs[known]
    }
    return index
  }

  mutating func change(_ input: MarketingEventChange) throws(ShopError) {
    let place = "marketing event \(input.name)"
    if let tactic = input.tactic { _ = try checkedWord(tactic, of: Self.tactics, place: place) }
    var event =
      marketingEvent(named: input.name)
      ?? MarketingEvent(
        id: nextID(), name: input.name, description: nil, tactic: "AD", manageURL: nil, previewURL: nil,
        utm: UTMParameters(), startedAt: now, endedAt: nil)
    event.description = input.description ?? event.description
    event.tactic = input.tactic ?? event.tactic
    event.manageURL = input.manageURL ?? event.manageURL
    event.previewURL = input.previewURL ?? event.previewURL
    event.utm = input.utm ?? event.utm
    if input.isEnded { event.endedAt = now }
    engagement.marketingEvents[event.id] = event
    engagement.marketingEventIDs[event.name] = event.id
  }
}

extension Behaviour {
  static let journey = Behaviour(
    "order.journey", .assumed,
    "An order's journey has the visits that the script gives it; days to conversion are whole days from the first visit "
      + "to the order, and the customer's first order has the index 0.")
}
