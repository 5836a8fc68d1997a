import GraphQLLanguage
import ShopifySim
import Testing

@Suite("Webhook subscriptions")
struct WebhookSubscriptionTests {
  private let webhooks = WebhookLab().webhooks
  private let good = WebhookSubscriptionInput(uri: "https://app.example.com/hooks")

  private func messages(_ error: SubscriptionRefusal?) -> [String] { error?.userErrors.map(\.message) ?? [] }

  @Test("A subscription gets what its input says, and defaults for the rest")
  func create() throws {
    let made = try webhooks.createSubscription(
      to: .ordersCreate,
      WebhookSubscriptionInput(
        uri: "https://app.example.com/hooks", includeFields: ["id"], filter: "total_price:>=100",
        metafieldNamespaces: ["custom"], metafields: [MetafieldIdentifier(namespace: "a", key: "b")],
        name: "big orders"))
    #expect(made.gid.description == "gid://shopify/WebhookSubscription/\(made.id)")
    #expect(made.topic == .ordersCreate)
    #expect(made.format == .json)
    #expect(made.apiVersion == "2026-07")
    #expect(made.origin == .adminAPI)
    #expect(made.filter?.text == "total_price:>=100")
    #expect(made.includeFields == ["id"])
    #expect(made.name == "big orders")
    #expect(made.createdAt == WebhookLab.start)
    #expect(webhooks.subscription(made.gid) == made)
    #expect(webhooks.apiSubscriptions == [made])
  }

  @Test(
    "Addresses that Shopify refuses are refused in its words",
    arguments: [
      (nil, "Address can't be blank"),
      (" ", "Address can't be blank"),
      ("http://app.example.com/hooks", "Address protocol http:// is not supported"),
      ("http://127.0.0.1:8080/", "Address protocol http:// is not supported"),
      ("https://localhost/hooks", "Address cannot be a Shopify or an internal domain"),
      ("https://other.myshopify.com/x", "Address cannot be a Shopify or an internal domain"),
      ("https://user@app.example.com/", "Address is invalid"),
      ("https:///hooks", "Address is invalid"),
      ("https://app.example.com/a b", "Address is invalid"),
      ("app.example.com/hooks", "Address is invalid"),
      ("kafka://project:topic", "Address protocol kafka:// is not supported"),
    ] as [(String?, String)])
  func addresses(uri: String?, message: String) {
    let error = #expect(throws: SubscriptionRefusal.self) {
      try webhooks.createSubscription(to: .ordersCreate, WebhookSubscriptionInput(uri: uri))
    }
    #expect(messages(error).contains(message))
    #expect(error?.userErrors.first?.field == ["webhookSubscription", "callbackUrl"])
    #expect(webhooks.subscriptions.isEmpty)
  }

  @Test("65,535 bytes of address are taken, one more isn't")
  func longAddress() throws {
    let longest = "https://example.com/" + String(repeating: "a", count: 65_535 - 20)
    try webhooks.createSubscription(to: .ordersCreate, WebhookSubscriptionInput(uri: longest))
    let error = #expect(throws: SubscriptionRefusal.self) {
      try webhooks.createSubscription(to: .ordersPaid, WebhookSubscriptionInput(uri: longest + "a"))
    }
    #expect(messages(error) == ["Address is too big (maximum is 64 KB)"])
  }

  @Test("The own machine is allowed where the lab is told so, other http addresses still aren't")
  func loopback() throws {
    for uri in ["http://127.0.0.1:1/a", "http://localhost:1/a", "http://[::1]:1/a", "https://127.0.0.1/a"] {
      try webhooks.createSubscription(
        to: .ordersCreate, WebhookSubscriptionInput(uri: uri), addresses: .httpsOrLoopback)
    }
    for uri in ["http://127.0.0.1.example.com/", "http://10.0.0.1/"] {
      #expect(throws: SubscriptionRefusal.self) {
        try webhooks.createSubscription(
          to: .ordersCreate, WebhookSubscriptionInput(uri: uri), addresses: .httpsOrLoopback)
      }
    }
  }

  @Test("The same topic, address, format and filter is taken already; another filter isn't")
  func duplicates() throws {
    try webhooks.createSubscription(to: .ordersCreate, good)
    let error = #expect(throws: SubscriptionRefusal.self) {
      try webhooks.createSubscription(to: .ordersCreate, good)
    }
    #expect(messages(error) == ["Address for this topic has already been taken"])
    var filtered = good
    filtered.filter = "total_price:>=100"
    try webhooks.createSubscription(to: .ordersCreate, filtered)
    try webhooks.createSubscription(to: .ordersPaid, good)
    #expect(throws: SubscriptionRefusal.self) {
      try webhooks.createSubscription(to: .ordersCreate, filtered)
    }
    #expect(webhooks.subscriptions.count == 3)
  }

  @Test("XML, a name taken already and an unreadable filter are refused together")
  func several() throws {
    var named = good
    named.name = "books"
    try webhooks.createSubscription(to: .ordersCreate, named)
    let error = #expect(throws: SubscriptionRefusal.self) {
      try webhooks.createSubscription(
        to: .ordersPaid,
        WebhookSubscriptionInput(uri: good.uri, format: .xml, filter: "no field", name: "Books"))
    }
    #expect(
      messages(error) == [
        "The specified filter is invalid, please ensure you specify the field(s) you wish to filter on.",
        "Format 'xml' is invalid for this webhook topic. Allowed formats: json",
        "Name already exists, no duplicate allowed",
      ])
    #expect(error?.userErrors[0].remedy.contains("'no field'") == true)
  }

  @Test("An update changes what it names, empty values clear, and a refused one changes nothing")
  func update() throws {
    var input = good
    input.filter = "total_price:>=100"
    input.includeFields = ["id"]
    let made = try webhooks.createSubscription(to: .ordersCreate, input)
    let moved = try webhooks.updateSubscription(
      made.gid, WebhookSubscriptionInput(uri: "https://app.example.com/v2", filter: ""))
    #expect(moved.uri == "https://app.example.com/v2")
    #expect(moved.filter == nil)
    #expect(moved.includeFields == ["id"])
    #expect(moved.id == made.id && moved.topic == .ordersCreate)
    #expect(throws: SubscriptionRefusal.self) {
      try webhooks.updateSubscription(
        made.gid, WebhookSubscriptionInput(uri: "http://app.example.com", includeFields: []))
    }
    #expect(webhooks.subscription(made.gid) == moved)
    // Its own address is no duplicate.
    try webhooks.updateSubscription(made.gid, WebhookSubscriptionInput(uri: moved.uri))
  }

  @Test("A deleted subscription hears nothing more, and what it had open is given up")
  func delete() throws {
    let made = try webhooks.createSubscription(to: .ordersCreate, good)
    let ids = webhooks.enqueue([WebhookLab.event()], held: false)
    try webhooks.deleteSubscription(made.gid)
    #expect(webhooks.delivery(ids[0])?.state == .dead(.subscriptionDeleted))
    #expect(webhooks.enqueue([WebhookLab.event(2)], held: false).isEmpty)
    let error = #expect(throws: SubscriptionRefusal.self) { try webhooks.deleteSubscription(made.gid) }
    #expect(messages(error) == ["Webhook subscription does not exist"])
    #expect(error?.userErrors.first?.field == ["id"])
    #expect(webhooks.removedSubscriptions.isEmpty)
  }

  @Test("Configured subscriptions are neither shown to the Admin API nor changed by it")
  func configured() throws {
    let made = try webhooks.createSubscription(to: .ordersCreate, good, origin: .configuration)
    #expect(webhooks.subscriptions == [made])
    #expect(webhooks.apiSubscriptions.isEmpty)
    #expect(webhooks.subscription(made.gid) == nil)
    #expect(throws: SubscriptionRefusal.self) { try webhooks.deleteSubscription(made.gid) }
    #expect(throws: SubscriptionRefusal.self) { try webhooks.updateSubscription(made.gid, good) }
    #expect(throws: SubscriptionRefusal.self) {
      try webhooks.deleteSubscription(GID("Order", made.id))
    }
  }

  @Test("GraphQL's input is read with its older name, its nulls and its single values")
  func graphQL() {
    let input = WebhookSubscriptionInput(
      graphQL: [
        "callbackUrl": "https://a.example/", "format": "JSON", "filter": nil, "includeFields": "id",
        "metafields": [["namespace": "custom", "key": "size"]],
      ])
    #expect(
      input
        == WebhookSubscriptionInput(
          uri: "https://a.example/", format: .json, includeFields: ["id"], filter: "",
          metafields: [MetafieldIdentifier(namespace: "custom", key: "size")]))
    #expect(WebhookSubscriptionInput(graphQL: ["uri": "b", "callbackUrl": "a"]).uri == "b")
    #expect(WebhookSubscriptionInput(graphQL: [:]) == WebhookSubscriptionInput())
  }

  @Test("Subscriptions are found by topic, address and format")
  func found() throws {
    try webhooks.createSubscription(to: .ordersCreate, good)
    try webhooks.createSubscription(to: .ordersPaid, good)
    try webhooks.createSubscription(to: .ordersPaid, WebhookSubscriptionInput(uri: "https://b.example/"))
    #expect(webhooks.apiSubscriptions().count == 3)
    #expect(webhooks.apiSubscriptions(topics: [.ordersPaid]).count == 2)
    #expect(webhooks.apiSubscriptions(topics: [.ordersPaid], uri: good.uri).count == 1)
    #expect(webhooks.apiSubscriptions(format: .xml).isEmpty)
  }
}
