import CommerceTypes

/// What surrounds sales: staff, entities, journeys, marketing, comments.
extension StepJSON {
  /// The kinds of these steps.
  static let engagementKinds = [
    "abandonedCheckout", "app", "staff", "businessEntity", "codeDiscount", "subscriptionContract", "journey",
    "marketingEvent", "comment",
  ]

  static func engagement(_ kind: String, _ value: StepValue) throws(StepJSONError) -> EngagementChange? {
    switch kind {
    case "abandonedCheckout": .abandonedCheckout(try abandonedCheckout(value))
    case "app": .app(try app(value))
    case "staff": .staff(try staff(value))
    case "businessEntity": .businessEntity(try businessEntity(value))
    case "codeDiscount": .codeDiscount(try codeDiscount(value))
    case "subscriptionContract": .subscriptionContract(try subscriptionContract(value))
    case "journey": .journey(try journey(value))
    case "marketingEvent": .marketingEvent(try marketingEvent(value))
    case "comment": .comment(try comment(value))
    default: nil
    }
  }

  private static func staff(_ value: StepValue) throws(StepJSONError) -> StaffChange {
    let fields = try value.fields(
      "a member of the staff",
      [
        "email", "firstName", "lastName", "phone", "locale", "isActive", "isShopOwner", "accountType",
        "isDeleted",
      ])
    var member = StaffChange(email: try fields.required("email").text())
    member.firstName = try fields["firstName"]?.text()
    member.lastName = try fields["lastName"]?.text()
    member.phone = try fields["phone"]?.text()
    member.locale = try fields["locale"]?.text()
    member.isActive = try fields["isActive"]?.flag()
    member.isShopOwner = try fields["isShopOwner"]?.flag()
    member.accountType = try fields["accountType"]?.text()
    member.isDeleted = try fields["isDeleted"]?.flag()
    return member
  }

  private static func businessEntity(_ value: StepValue) throws(StepJSONError) -> BusinessEntityChange {
    let fields = try value.fields(
      "a business entity", ["displayName", "companyName", "address", "isPrimary"])
    var entity = BusinessEntityChange(displayName: try fields.required("displayName").text())
    entity.companyName = try fields["companyName"]?.text()
    if let value = fields["address"] { entity.address = try address(value) }
    entity.isPrimary = try fields["isPrimary"]?.flag() ?? false
    return entity
  }

  private static func journey(_ value: StepValue) throws(StepJSONError) -> JourneyInput {
    let fields = try value.fields("a journey", ["order", "visits", "isReady"])
    return JourneyInput(
      order: try fields.required("order").text(), visits: try fields["visits"]?.list(visit) ?? [],
      isReady: try fields["isReady"]?.flag() ?? true)
  }

  private static func visit(_ value: StepValue) throws(StepJSONError) -> JourneyInput.Visit {
    let fields = try value.fields(
      "a visit",
      [
        "occurredAt", "landingPage", "referrerURL", "referralCode", "source", "sourceDescription",
        "sourceType", "utm", "marketingEvent",
      ])
    var visit = JourneyInput.Visit(occurredAt: try fields.required("occurredAt").moment())
    visit.landingPage = try fields["landingPage"]?.text()
    visit.referrerURL = try fields["referrerURL"]?.text()
    visit.referralCode = try fields["referralCode"]?.text()
    visit.source = try fields["source"]?.text()
    visit.sourceDescription = try fields["sourceDescription"]?.text()
    visit.sourceType = try fields["sourceType"]?.text()
    if let value = fields["utm"] { visit.utm = try utm(value) }
    visit.marketingEvent = try fields["marketingEvent"]?.text()
    return visit
  }

  private static func utm(_ value: StepValue) throws(StepJSONError) -> UTMParameters {
    let fields = try value.fields("UTM parameters", ["campaign", "content", "medium", "source", "term"])
    var utm = UTMParameters()
    utm.campaign = try fields["campaign"]?.text()
    utm.content = try fields["content"]?.text()
    utm.medium = try fields["medium"]?.text()
    utm.source = try fields["source"]?.text()
    utm.term = try fields["term"]?.text()
    return utm
  }

  private static func marketingEvent(_ value: StepValue) throws(StepJSONError) -> MarketingEventChange {
    let fields = try value.fields(
      "a marketing event",
      ["name", "description", "tactic", "manageURL", "previewURL", "utm", "isEnded"])
    var event = MarketingEventChange(name: try fields.required("name").text())
    event.description = try fields["description"]?.text()
    event.tactic = try fields["tactic"]?.text()
    event.manageURL = try fields["manageURL"]?.text()
    event.previewURL = try fields["previewURL"]?.text()
    if let value = fields["utm"] { event.utm = try utm(value) }
    event.isEnded = try fields["isEnded"]?.flag() ?? false
    return event
  }

  private static func comment(_ value: StepValue) throws(StepJSONError) -> CommentChange {
    let fields = try value.fields("a comment", ["on", "author", "action"])
    let (thing, name) = try fields.required("on").action(
      words: [], objects: ["order", "customer", "product", "draft", "company"])
    let subject: CommentChange.Subject
    switch thing {
    case "order": subject = .order(try name.text())
    case "customer": subject = .customer(try name.text())
    case "product": subject = .product(try name.text())
    case "draft": subject = .draft(try name.text())
    default: subject = .company(try name.text())
    }
    let (kind, input) = try fields.required("action").action(words: [], objects: ["write", "edit"])
    let action: CommentChange.Action
    if kind == "edit" {
      action = .edit(try input.text())
    } else {
      let comment = try input.fields("a new comment", ["message", "attachments"])
      action = .write(
        try comment.required("message").text(),
        attachments: try comment["attachments"]?.list(attachment) ?? [])
    }
    return CommentChange(subject, author: try fields.required("author").text(), action: action)
  }

  private static func attachment(_ value: StepValue) throws(StepJSONError) -> CommentChange.Attachment {
    let fields = try value.fields("an attachment", ["name", "url", "size"])
    return CommentChange.Attachment(
      name: try fields.required("name").text(), url: try fields.required("url").text(),
      size: try fields.required("size").count(0...1_000_000_000))
  }
}
