import GraphQLLanguage

/// Steps, the clock, and starting anew.
extension LabControl {
  /// `{"step": {…}, "webhooks": "deliver" | "hold" | "drop"}`.
  func step(_ body: JSONValue) async throws -> LabAnswer {
    let fields = try StepValue(value: body, path: "").fields("a request", ["step", "webhooks"])
    let step = try StepJSON.step(fields.required("step").value)
    let mode =
      try fields["webhooks"]?.word([("deliver", .deliver), ("hold", .hold), ("drop", .drop)])
      ?? WebhookMode.deliver
    let outcome = try await simulator.perform(step, webhooks: mode)
    if case .wait = step { await simulator.webhooks.advance(to: outcome.now) }
    return LabAnswer(Self.json(outcome))
  }

  static func json(_ outcome: StepOutcome) -> JSONValue {
    [
      "order": outcome.order.map { .string($0) } ?? .null, "now": .string(outcome.now.description),
      "events": .array(
        outcome.events.map { event in
          [
            "topic": .string(event.topic.rawValue), "eventId": .string(event.eventID),
            "resource": .string(event.resource.description),
            "deliveries": .array(event.deliveries.map { .integer($0.rawValue) }),
          ]
        }),
      "behaviours": .array(outcome.behaviours.map(\.id).sorted().map { .string($0) }),
    ]
  }

  func clock(attempts: [DeliveryAttempt]?) -> JSONValue {
    var members = [
      JSONMember("now", .string(simulator.withShop { $0.now.description })),
      JSONMember("nextDelivery", simulator.webhooks.nextDue.map { .string($0.description) } ?? .null),
    ]
    if let attempts { members.append(JSONMember("attempts", .array(attempts.map(Self.json)))) }
    return .object(members)
  }

  /// `{"advance": seconds}` or `{"to": moment}`: payouts and lapses of the shop first, then every delivery that falls
  /// due by then.
  func moveClock(_ body: JSONValue) async throws -> JSONValue {
    let fields = try StepValue(value: body, path: "").fields("a move of the clock", ["advance", "to"])
    let now = simulator.withShop(\.now)
    let seconds: Int
    switch (fields["advance"], fields["to"]) {
    case (let advance?, nil): seconds = try advance.count(0...StepJSON.longestWait)
    case (nil, let to?):
      let moment = try to.moment()
      let distance = (moment.milliseconds - now.milliseconds) / 1000
      guard (0...StepJSON.longestWait).contains(distance) else {
        throw to.refuse("a moment after \(now) and within ten years")
      }
      // The step itself takes a second.
      seconds = max(0, distance - 1)
    default:
      throw LabRefusal(
        code: "invalid-json", message: "the clock is told no way to go, or two", place: "clock",
        remedy: "give {\"advance\": seconds} or {\"to\": \"2026-01-31T23:30:00Z\"}")
    }
    let outcome = try await simulator.perform(.wait(seconds: seconds), webhooks: .deliver)
    return clock(attempts: await simulator.webhooks.advance(to: outcome.now))
  }

  /// `{"shop": {…}, "keepSubscriptions": true}`, both optional.
  func reset(_ body: JSONValue) throws -> JSONValue {
    let fields = try StepValue(value: body, path: "").fields("a reset", ["shop", "keepSubscriptions"])
    let shop = try fields["shop"].map { value throws(StepJSONError) in
      try StepJSON.shop(value.value, at: value.path)
    }
    simulator.reset(to: shop, keepingSubscriptions: try fields["keepSubscriptions"]?.flag() ?? true)
    return clock(attempts: nil)
  }

  /// `{"secret": "…", "lagSeconds": 3600}`.
  func rotateSecret(_ body: JSONValue) throws -> JSONValue {
    let fields = try StepValue(value: body, path: "").fields("a new secret", ["secret", "lagSeconds"])
    let lag = try fields["lagSeconds"]?.count(0...3600) ?? 3600
    simulator.webhooks.rotateSecret(to: try fields.required("secret").text(), lag: lag)
    return ["signsFrom": .string(simulator.webhooks.now.advanced(seconds: lag).description)]
  }

  func evidence() -> JSONValue {
    let leanedOn = simulator.leanedOn
    return [
      "behaviours": .array(
        Behaviour.all.map { behaviour in
          [
            "id": .string(behaviour.id), "evidence": .string(behaviour.evidence.rawValue),
            "statement": .string(behaviour.statement), "leanedOn": .boolean(leanedOn.contains(behaviour)),
          ]
        })
    ]
  }
}
