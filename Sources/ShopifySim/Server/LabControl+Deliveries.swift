import GraphQLLanguage

/// Deliveries: listing them, and a script's power over them.
extension LabControl {
  /// `?after=ID&topic=…&order=…&state=…&payloads=true&limit=…`, oldest first.
  func deliveries(_ query: [String: String]) throws -> LabAnswer {
    let known: Set = ["after", "topic", "order", "state", "payloads", "limit"]
    if let unknown = query.keys.filter({ !known.contains($0) }).min() {
      throw LabRefusal(
        code: "invalid-query", message: "there is no \(unknown)", place: "?\(unknown)",
        remedy: "use " + known.sorted().joined(separator: ", "))
    }
    let after = try number(query["after"], "after", 0...Int.max) ?? 0
    let limit = try number(query["limit"], "limit", 1...10_000) ?? 1000
    let showsPayloads = try word(query["payloads"], "payloads", ["true", "false"]) == "true"
    let state = try word(query["state"], "state", Self.states)
    let webhooks = simulator.webhooks
    var listed: [WebhookDelivery]
    if let topic = query["topic"] {
      listed = webhooks.deliveries(of: WebhookTopic(rawValue: topic), order: query["order"])
      listed.removeAll { $0.id.rawValue <= after }
    } else {
      let all = webhooks.deliveries
      listed = Array(all[min(after, all.count)...])
      if let order = query["order"] { listed.removeAll { $0.orderName != order } }
    }
    if let state { listed.removeAll { Self.word(for: $0.state) != state } }
    return LabAnswer([
      "deliveries": .array(listed.prefix(limit).map { json($0, showsPayload: showsPayloads) }),
      "tally": Self.json(webhooks.tally),
    ])
  }

  /// One delivery, or the exact bytes of its payload.
  func delivery(_ path: [String]) throws -> LabAnswer {
    guard let number = Int(path[0]), path.count == 1 || path[1] == "payload",
      let delivery = simulator.webhooks.delivery(WebhookDelivery.ID(rawValue: number))
    else {
      throw LabRefusal(
        status: 404, code: "unknown-delivery", message: "there is no delivery \(path.joined(separator: "/"))",
        place: "deliveries", remedy: "take an id from GET /_lab/deliveries")
    }
    guard path.count == 2 else { return LabAnswer(json(delivery, showsPayload: true)) }
    guard let payload = delivery.payload else { throw ShopError.forgotten(delivery) }
    return LabAnswer(bytes: payload)
  }

  /// `hold`, `release`, `drop`, `delay`, `reorder`, `replay`, `duplicate` of `{"ids": […]}`; `pending` of nothing.
  func act(_ action: String, _ body: JSONValue) async throws -> LabAnswer {
    let webhooks = simulator.webhooks
    var keys = ["ids"]
    switch action {
    case "pending": keys = []
    case "delay": keys.append("seconds")
    case "replay": keys += ["freshWebhookId", "tamperedBody", "forgedSecret"]
    case "duplicate": keys += ["copies", "freshWebhookId", "tamperedBody", "forgedSecret"]
    case "hold", "release", "drop", "reorder": break
    default:
      throw LabRefusal(
        status: 404, code: "unknown-route", message: "there is no action \(action) on deliveries",
        place: "/_lab/deliveries/\(action)",
        remedy: "use hold, release, drop, delay, reorder, replay, duplicate or pending")
    }
    let fields = try StepValue(value: body, path: "").fields("\(action) of deliveries", keys)
    guard action != "pending" else { return Self.answer(await webhooks.deliverPending()) }
    let ids = try fields.required("ids").list { value throws(StepJSONError) in
      WebhookDelivery.ID(rawValue: try value.count(1...1_000_000_000))
    }
    switch action {
    case "hold": try webhooks.hold(ids)
    case "release": try webhooks.release(ids)
    case "drop": try webhooks.drop(ids)
    case "reorder": try webhooks.reorder(ids)
    case "delay":
      try webhooks.delay(ids, seconds: fields.required("seconds").count(0...StepJSON.longestWait))
    default:
      let options = DeliveryOptions(
        freshWebhookID: try fields["freshWebhookId"]?.flag() ?? false,
        tamperedBody: try fields["tamperedBody"]?.flag() ?? false,
        forgedSecret: try fields["forgedSecret"]?.flag() ?? false)
      let copies = action == "duplicate" ? try fields["copies"]?.count(2...100) ?? 2 : 1
      return Self.answer(try await webhooks.deliver(ids, options: options, concurrently: copies))
    }
    let changed = ids.compactMap { webhooks.delivery($0) }
    return LabAnswer(["deliveries": .array(changed.map { json($0, showsPayload: false) })])
  }

  private static func answer(_ attempts: [DeliveryAttempt]) -> LabAnswer {
    LabAnswer(["attempts": .array(attempts.map(json))])
  }

  // MARK: As JSON

  func json(_ delivery: WebhookDelivery, showsPayload: Bool) -> JSONValue {
    var members: [JSONMember] = [
      JSONMember("id", .integer(delivery.id.rawValue)),
      JSONMember("topic", .string(delivery.topic.rawValue)),
      JSONMember("eventId", .string(delivery.eventID)),
      JSONMember("webhookId", .string(delivery.webhookID)),
      JSONMember("resource", .string(delivery.resource.description)),
      JSONMember("order", delivery.orderName.map { .string($0) } ?? .null),
      JSONMember("triggeredAt", .string(delivery.triggeredAt.description)),
      JSONMember("dueAt", .string(delivery.dueAt.description)),
      JSONMember("state", .string(Self.word(for: delivery.state))),
      JSONMember("failures", .integer(delivery.failures)),
      JSONMember("subscription", .integer(delivery.subscription.id)),
      JSONMember("uri", .string(delivery.subscription.uri)),
      JSONMember("attempts", .array(simulator.webhooks.attempts(of: delivery.id).map(Self.json))),
    ]
    if showsPayload {
      members.append(
        JSONMember(
          "payload", delivery.payload.map { .string(String(decoding: $0, as: UTF8.self)) } ?? .null))
    }
    return .object(members)
  }

  /// Every word that tells a delivery's state.
  static let states =
    ["held", "pending", "delivered", "dropped"] + WebhookDelivery.Reason.allCases.map(\.rawValue)

  /// `dead` ones say why.
  static func word(for state: WebhookDelivery.State) -> String {
    switch state {
    case .held: "held"
    case .pending: "pending"
    case .delivered: "delivered"
    case .dropped: "dropped"
    case .dead(let reason): reason.rawValue
    }
  }

  static func json(_ attempt: DeliveryAttempt) -> JSONValue {
    [
      "delivery": .integer(attempt.delivery.rawValue), "at": .string(attempt.at.description),
      "webhookId": .string(attempt.webhookID), "status": attempt.status.map { .integer($0) } ?? .null,
      "error": attempt.error.map { .string($0) } ?? .null,
      "milliseconds": .number(Self.milliseconds(attempt.duration)),
    ]
  }

  /// Milliseconds with three decimals.
  private static func milliseconds(_ duration: Duration) -> String {
    let (seconds, attoseconds) = duration.components
    let micro = seconds * 1_000_000 + attoseconds / 1_000_000_000_000
    let fraction = String(micro % 1000)
    return "\(micro / 1000)." + String(repeating: "0", count: 3 - fraction.utf8.count) + fraction
  }

  static func json(_ tally: DeliveryTally) -> JSONValue {
    [
      "events": .integer(tally.events), "unheardEvents": .integer(tally.unheardEvents),
      "filteredOut": .integer(tally.filteredOut), "deliveries": .integer(tally.deliveries),
      "held": .integer(tally.held), "pending": .integer(tally.pending),
      "delivered": .integer(tally.delivered), "dropped": .integer(tally.dropped),
      "exhausted": .integer(tally.exhausted), "removed": .integer(tally.removed),
      "deleted": .integer(tally.deleted), "attempts": .integer(tally.attempts),
    ]
  }
}
