import CommerceTypes
import GraphQLLanguage

/// The roots of what surrounds sales.
extension ShopReading {
  /// The asking app; as its settings have it when no step made it known.
  var ownApp: ShopApp {
    shop.engagement.apps.first { $0.apiKey == app.clientID }
      ?? ShopApp(
        id: app.id, apiKey: app.clientID, details: AppDetails(handle: app.clientID), isInstalled: true,
        wasInstalled: false, subscriptions: [])
  }

  /// An app by its id, the asking one among them.
  func app(id: Int) -> ShopApp? { shop.engagement.apps[id] ?? (ownApp.id == id ? ownApp : nil) }

  /// The answer of a root; nil for other fields.
  func engagement(_ field: CollectedField) throws(ExecutionError) -> ResolvedValue? {
    switch field.name {
    case "abandonedCheckouts": return .connection(try abandonedCheckouts(field))
    case "abandonedCheckoutsCount":
      return counted(shop.engagement.abandonedCheckouts, field, try checkoutSearch(field))
    case "app":
      guard field.argument("id")?.stringValue != nil else { return shown(ownApp) }
      return shown(app(id: try field.requiredID("id", type: "App").number))
    case "appByHandle":
      let handle = field.argument("handle")?.stringValue ?? ""
      return shown(shop.app(handle: handle) ?? (ownApp.details.handle == handle ? ownApp : nil))
    case "appByKey":
      let key = field.argument("apiKey")?.stringValue
      return shown(([ownApp] + shop.engagement.apps).first { $0.apiKey == key })
    case "businessEntities":
      return .list(businessEntities.map { BusinessEntityObject(entity: $0) })
    case "businessEntity":
      guard field.argument("id")?.stringValue != nil else {
        return .optional(primaryBusinessEntity.map { BusinessEntityObject(entity: $0) })
      }
      let id = try field.requiredID("id", type: "BusinessEntity").number
      return .optional(businessEntities.first { $0.id == id }.map { BusinessEntityObject(entity: $0) })
    case "codeDiscountNodes": return .connection(try codeDiscounts(field))
    case "codeDiscountNode": return try node(field, "DiscountCodeNode")
    case "codeDiscountNodeByCode":
      return .optional(
        field.argument("code")?.stringValue.flatMap { shop.codeDiscount(code: $0) }
          .map { CodeDiscountNodeObject(discount: $0, reading: self) })
    default: return try more(field)
    }
  }

  private func more(_ field: CollectedField) throws(ExecutionError) -> ResolvedValue? {
    switch field.name {
    case "events": return .connection(try events(field))
    case "eventsCount":
      let search = try eventSearch(field)
      let timeline = shop.engagement.timeline
      return .count((0..<timeline.count).count { timeline[$0].map(search.matches) == true })
    case "event":
      let text = field.argument("id")?.stringValue ?? ""
      guard let gid = GID(text), ["BasicEvent", "CommentEvent"].contains(gid.type) else {
        throw .invalidID(text, field)
      }
      return .optional(engagementNode(gid) ?? nil)
    case "marketingEvents": return .connection(try marketingEvents(field))
    case "marketingEvent": return try node(field, "MarketingEvent")
    case "staffMembers": return .connection(try staffMembers(field))
    case "staffMember":
      // Without an id it is who asks; an app is no member of the staff.
      guard field.argument("id")?.stringValue != nil else { return .null }
      return try node(field, "StaffMember")
    case "subscriptionContracts": return .connection(try subscriptionContracts(field))
    case "subscriptionContract": return try node(field, "SubscriptionContract")
    case "shopifyqlQuery": return try shopifyQL(field)
    default: return nil
    }
  }

  private func shown(_ app: ShopApp?) -> ResolvedValue {
    .optional(app.map { AppObject(app: $0, reading: self) })
  }

  private func node(_ field: CollectedField, _ type: String) throws(ExecutionError) -> ResolvedValue {
    .optional(engagementNode(try field.requiredID("id", type: type)) ?? nil)
  }

  /// The object behind an id, nil inside when it isn't there; nil when its type isn't of these.
  func engagementNode(_ gid: GID) -> (any Resolvable)?? {
    let engagement = shop.engagement
    let id = gid.number
    switch gid.type {
    case "AbandonedCheckout":
      return .some(engagement.abandonedCheckouts[id].map { AbandonedCheckoutObject($0, self) })
    case "App": return .some(app(id: id).map { AppObject(app: $0, reading: self) })
    case "BusinessEntity":
      return .some(businessEntities.first { $0.id == id }.map { BusinessEntityObject(entity: $0) })
    case "DiscountCodeNode":
      return .some(engagement.codeDiscounts[id].map { CodeDiscountNodeObject(discount: $0, reading: self) })
    case "BasicEvent", "CommentEvent":
      let event = engagement.timeline[shop.eventPlace(id)].map { object(of: $0) }
      return .some(event?.typeName == gid.type ? event : nil)
    case "MarketingEvent":
      return .some(engagement.marketingEvents[id].map { MarketingEventObject(event: $0) })
    case "StaffMember":
      return .some(engagement.staff[id].map { StaffMemberObject(member: $0, reading: self) })
    case "SubscriptionContract":
      return .some(
        engagement.subscriptionContracts[id].map { SubscriptionContractObject(contract: $0, reading: self) })
    default: return nil
    }
  }

  /// The legal entities; without any that a step made known, the shop itself where its country is known.
  var businessEntities: [BusinessEntity] {
    let known = Array(shop.engagement.businessEntities)
    guard known.isEmpty, let address = shop.configuration.address, let country = address.country else {
      return known
    }
    return [
      BusinessEntity(
        id: shop.id, displayName: shop.configuration.name, companyName: address.company, address: address,
        country: country, isPrimary: true)
    ]
  }

  /// Whom the shop's orders are sold by.
  var primaryBusinessEntity: BusinessEntity? { businessEntities.first { $0.isPrimary } }

  /// `feedback` of a product or a collection: null while no app said anything.
  func feedback(on subject: GID) -> ResolvedValue {
    let feedback = shop.feedback(on: subject)
    return .optional(feedback.isEmpty ? nil : ResourceFeedbackObject(feedback: feedback, reading: self))
  }
}
