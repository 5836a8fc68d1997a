import CommerceTypes
import HashTreeCollections

/// Apps, what they cost, and what they say of products.
extension Shop {
  /// An app by its handle.
  public func app(handle: String) -> ShopApp? {
    engagement.appIDs[handle].flatMap { engagement.apps[$0] }
  }

  mutating func change(_ input: AppChange) throws(ShopError) {
    let place = "app \(input.handle)"
    if case .describe(let details, let apiKey) = input.action {
      try describe(details, apiKey: apiKey, handle: input.handle, place: place)
      return
    }
    guard var app = app(handle: input.handle) else { throw Self.unknown("App", input.handle, place: place) }
    switch input.action {
    case .describe: break
    case .install: app.isInstalled = true
    case .uninstall:
      app.wasInstalled = app.wasInstalled || app.isInstalled
      app.isInstalled = false
      for index in app.subscriptions.indices { app.subscriptions[index].status = "CANCELLED" }
    case .subscribe(let subscription): try subscribe(subscription, to: &app, place: place)
    case .feedback(let feedback): try note(feedback, of: app, place: place)
    }
    engagement.apps[app.id] = app
  }

  private mutating func describe(
    _ details: AppDetails, apiKey: String?, handle: String, place: String
  ) throws(ShopError) {
    guard details.handle == handle else {
      throw ShopError(
        code: .invalidWord, message: "The step names \(handle), its app \(details.handle)", place: place,
        remedy: "give both the same handle")
    }
    _ = try checkedWord(
      details.developerType, of: ["SHOPIFY", "PARTNER", "MERCHANT", "UNKNOWN"], place: place)
    _ = try checkedWord(details.publicCategory, of: ["PRIVATE", "PUBLIC", "CUSTOM", "OTHER"], place: place)
    if var app = app(handle: handle) {
      app.details = details
      engagement.apps[app.id] = app
      return
    }
    let app = ShopApp(
      id: nextID(), apiKey: apiKey ?? DeterministicUUID.text(seed: "app/\(handle)").filter { $0 != "-" },
      details: details, isInstalled: false, wasInstalled: false, subscriptions: [])
    engagement.apps.append(app)
    engagement.appIDs[handle] = app.id
  }

  private mutating func subscribe(
    _ input: AppChange.Subscription, to app: inout ShopApp, place: String
  ) throws(ShopError) {
    let status = try checkedWord(
      input.status, of: ["PENDING", "ACCEPTED", "ACTIVE", "DECLINED", "EXPIRED", "FROZEN", "CANCELLED"],
      place: place)
    let known = app.subscriptions.firstIndex { $0.name == input.name }
    let index = known ?? app.subscriptions.endIndex
    if known == nil {
      app.subscriptions.append(
        ShopApp.Subscription(
          id: nextID(), name: input.name, status: status, isTest: input.isTest, currentPeriodEnd: nil,
          createdAt: now))
    }
    app.subscriptions[index].status = status
    app.subscriptions[index].isTest = input.isTest
    app.subscriptions[index].currentPeriodEnd =
      input.currentPeriodEnd ?? app.subscriptions[index].currentPeriodEnd
  }

  /// What an app says of a thing takes the place of what it said before.
  private mutating func note(
    _ input: AppChange.Feedback, of app: ShopApp, place: String
  ) throws(ShopError) {
    lean(on: .appFeedback)
    var subject = GID("Shop", id)
    if let handle = input.collection {
      guard let id = catalogue.collectionIDs[handle] else {
        throw Self.unknown("Collection", handle, place: place)
      }
      subject = GID("Collection", id)
    }
    if let sku = input.sku { subject = GID("Product", try variant(SKU(sku), place: place).productID) }
    let state = try checkedWord(input.state, of: ["ACCEPTED", "REQUIRES_ACTION"], place: place)
    let known = feedback(on: subject).first { $0.appID == app.id }
    let feedback = AppFeedback(
      id: known?.id ?? nextID(), appID: app.id, subject: subject, state: state, messages: input.messages,
      link: input.link, generatedAt: now)
    engagement.appFeedback[feedback.id] = feedback
    if known == nil { engagement.feedbackIDs[subject, default: []].append(feedback.id) }
  }

  /// What apps say of a product, a collection or the shop, oldest first.
  func feedback(on subject: GID) -> [AppFeedback] {
    (engagement.feedbackIDs[subject] ?? []).compactMap { engagement.appFeedback[$0] }
  }
}

extension Behaviour {
  static let appFeedback = Behaviour(
    "app.feedback", .assumed,
    "What an app says of a product takes the place of what it said before; the summary counts the apps that want "
      + "something done.")
}
