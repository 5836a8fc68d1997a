/// `deliver`: the script sends a held webhook, or one again.
struct DeliverStep: Sendable {
  enum What: Sendable {
    /// The webhook of a topic that an order's step left held.
    case held(topic: String, order: String)
    /// One that was delivered before, by the name it was given.
    case again(String)
  }

  var what: What
  /// The name to deliver it again by.
  var name: String?
  var times: Int
  /// All at the same moment, each on a connection of its own.
  var atOnce: Bool
  /// With a webhook id of its own but the same event id, as a second subscription's delivery has.
  var freshWebhookID: Bool
  /// With a body that the signature does not match.
  var tampered: Bool
  /// The HTTP status that every delivery must be answered with; nil for any.
  var status: Located<Int>?
  /// The time within which every delivery must be answered; nil for any.
  var within: Located<Duration>?

  var about: String {
    switch what {
    case .held(let topic, let order): "\(topic) of \(order)"
    case .again(let name): "\(name) again"
    }
  }
}
