/// Reads `deliver` and what its answers are to be.
struct DeliverReader {
  static let keys: Set<String> = ["topic", "of", "again", "as", "times", "at", "webhook_id", "body"]

  let names: ScenarioNames

  func read(_ main: YAMLValue, _ map: YAMLMapping) -> DeliverStep? {
    guard let fields = main.mapping("deliver", allowed: Self.keys) else { return nil }
    let what = what(fields)
    let times = fields["times"].map { $0.integer("a count", in: 1...50) } ?? 1
    let atOnce = StepReader.constant(fields["at"], "once")
    let fresh = StepReader.constant(fields["webhook_id"], "fresh")
    let tampered = StepReader.constant(fields["body"], "tampered")
    let name = fields["as"].flatMap { value -> String? in
      guard let name = value.text("a name") else { return nil }
      guard names.deliveries.insert(name).inserted else {
        value.problem("a delivery is called '\(name)' already")
        return nil
      }
      return name
    }
    let expected = map["expect"]?.mapping("expect", allowed: ["status", "within"])
    let status = expected?["status"].flatMap { value in
      value.integer("an HTTP status", in: 100...599).map { Located($0, at: value.position) }
    }
    let within = expected?["within"].flatMap { value in
      value.duration().map { Located($0, at: value.position) }
    }
    guard let what, let times else { return nil }
    return DeliverStep(
      what: what, name: name, times: times, atOnce: atOnce, freshWebhookID: fresh, tampered: tampered,
      status: status, within: within)
  }

  private func what(_ fields: YAMLMapping) -> DeliverStep.What? {
    if let again = fields["again"] {
      for key in ["topic", "of"] where fields[key] != nil {
        fields[key]?.problem("'\(key)' does not go with 'again'")
      }
      return names.delivery(again).map { .again($0) }
    }
    let topic = fields.required("topic").flatMap(StepReader.topic)
    let order = fields.required("of").flatMap(names.order)
    guard let topic, let order else { return nil }
    return .held(topic: topic.value, order: order)
  }
}
