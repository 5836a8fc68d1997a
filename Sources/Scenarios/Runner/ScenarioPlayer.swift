import ShopifySim

/// Plays the steps of a scenario on its stage and notes what the deliveries were answered with.
struct ScenarioPlayer {
  let stage: Stage
  let progress: @Sendable (RunEvent) -> Void
  /// Reports of the steps' own expectations.
  private(set) var expectations: [ExpectationReport] = []
  /// Deliveries by the name the file gave them.
  private var named: [String: WebhookDelivery.ID] = [:]

  init(stage: Stage, progress: @escaping @Sendable (RunEvent) -> Void) {
    self.stage = stage
    self.progress = progress
  }

  /// Plays all steps; throws a ``RunFailure`` or the cancellation.
  mutating func play() async throws {
    let scenario = stage.scenario.scenario
    for (index, step) in scenario.steps.enumerated() {
      try Task.checkCancellation()
      for order in scenario.ordersHeld(atStep: index) { stage.freezeFacts(of: order) }
      progress(.step(scenario: scenario.name, about: step.about, position: step.position))
      if case .restartConnector = step.action {} else { try await stage.connector.reviveIfNeeded() }
      try await play(step)
    }
    try await stage.connector.reviveIfNeeded()
  }

  private mutating func play(_ step: Step) async throws {
    let translator = StepTranslator(names: stage.names)
    switch step.action {
    case .place(let place):
      try await apply(.placeOrder(translator.order(place)), place.webhooks, step)
    case .fulfill(let fulfill):
      try await apply(.fulfill(translator.fulfillment(fulfill)), fulfill.webhooks, step)
    case .refund(let refund): try await apply(.refund(translator.refund(refund)), refund.webhooks, step)
    case .pay(let pay): try await apply(.pay(translator.payment(pay)), pay.webhooks, step)
    case .cancel(let cancel): try await apply(.cancel(translator.cancel(cancel)), cancel.webhooks, step)
    case .update(let update):
      let input = translator.update(update, customer: customer(of: update.order))
      try await apply(.update(input), update.webhooks, step)
    case .edit(let edit): try await apply(.editOrder(translator.edit(edit)), edit.webhooks, step)
    case .returned(let returned):
      for input in translator.returned(returned) {
        try await apply(.returnGoods(input), returned.webhooks, step)
      }
    case .giftCard(let card):
      let issue = GiftCardChange(
        code: card.code, action: .issue(card.value, customer: nil, expiresAt: nil))
      try await apply(.giftCard(issue), card.webhooks, step)
    case .deliver(let deliver): try await self.deliver(deliver, step)
    case .settle(let timeout): try await Settler(stage: stage).settle(within: timeout, at: step.position)
    case .killConnector: await stage.connector.kill(revives: false)
    case .restartConnector: try await stage.connector.restart()
    }
  }

  private func customer(of order: String) -> (first: String, last: String) {
    let customer = stage.simulator.withShop { shop in
      shop.order(named: stage.names.order(order)).flatMap { shop.customer(of: $0) }
    }
    return (customer?.firstName ?? "", customer?.lastName ?? "")
  }

  private func apply(
    _ shopStep: ShopStep, _ mode: Scenarios.WebhookMode, _ step: Step
  ) async throws {
    do {
      try await stage.simulator.apply(shopStep, webhooks: mode == .held ? .hold : .deliver)
    } catch {
      throw RunFailure(.invalid, "the shop refuses the step: \(error)", at: step.position)
    }
  }

  private mutating func deliver(_ deliver: DeliverStep, _ step: Step) async throws {
    let webhooks = stage.simulator.webhooks
    let id: WebhookDelivery.ID
    switch deliver.what {
    case .held(let topic, let order):
      let found = webhooks.deliveries(of: WebhookTopic(rawValue: topic), order: stage.names.order(order))
      guard let delivery = found.first(where: { $0.state == .held }) else {
        throw RunFailure(
          .invalid, "no webhook \(topic) of \(order) is held",
          at: step.position, remedy: "add 'webhooks: held' to the step that causes it")
      }
      id = delivery.id
    case .again(let name):
      guard let known = named[name] else {
        throw RunFailure(.invalid, "no delivery is called \(name)", at: step.position)
      }
      id = known
    }
    if let name = deliver.name { named[name] = id }
    let options = DeliveryOptions(freshWebhookID: deliver.freshWebhookID, tamperedBody: deliver.tampered)
    var attempts: [DeliveryAttempt] = []
    if deliver.atOnce {
      attempts = try await webhooks.deliver([id], options: options, concurrently: deliver.times)
    } else {
      for _ in 0..<deliver.times { attempts += try await webhooks.deliver([id], options: options) }
    }
    note(attempts, deliver, step)
  }

  private mutating func note(_ attempts: [DeliveryAttempt], _ deliver: DeliverStep, _ step: Step) {
    guard deliver.status != nil || deliver.within != nil else { return }
    var failures: [FailureReport] = []
    var compared = 0
    for attempt in attempts {
      let subject = "answer to \(attempt.topic), webhook \(attempt.webhookID)"
      if let status = deliver.status {
        compared += 1
        if attempt.status != status.value {
          failures.append(
            stage.scenario.failure(
              at: status.position, subject, expected: "status \(status.value)",
              actual: attempt.status.map { "status \($0)" } ?? attempt.error ?? "no answer"))
        }
      }
      if let within = deliver.within {
        compared += 1
        if attempt.duration > within.value {
          failures.append(
            stage.scenario.failure(
              at: within.position, subject, expected: "within \(within.value)", actual: "\(attempt.duration)")
          )
        }
      }
    }
    expectations.append(
      ExpectationReport(
        about: "the answers to: deliver \(deliver.about)", position: step.position,
        outcome: failures.isEmpty ? .passed : .failed, compared: compared, failures: failures))
  }
}

extension LoadedScenario {
  /// A failure with the line of the file it is about.
  func failure(
    at position: SourcePosition, _ subject: String, expected: String, actual: String, hints: [String] = []
  ) -> FailureReport {
    let index = position.line - 1
    return FailureReport(
      position: position, sourceLine: sourceLines.indices.contains(index) ? sourceLines[index] : nil,
      subject: subject, expected: expected, actual: actual, hints: hints)
  }
}
