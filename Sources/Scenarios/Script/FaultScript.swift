/// A fault that a scenario asks for: which exchange, what to do to it, how often.
struct FaultScript: Sendable {
  /// A link between the connector and one of its two neighbours.
  enum Link: String, Sendable, CaseIterable {
    case odoo, shopify
  }

  /// What happens to the exchange.
  enum Action: String, Sendable, CaseIterable {
    /// Nothing reaches the other side; the connector sees its connection close.
    case loseRequest = "lose_request"
    /// The other side has answered; the connector sees its connection close.
    case loseReply = "lose_reply"
  }

  /// Which exchanges are meant.
  enum Match: Sendable {
    /// Every exchange of the link.
    case any
    /// Calls of a method of a model; nil is any method.
    case call(model: String, method: String?)
    /// Calls after which the model has more records of the effect's kind.
    case effect(RecordEffect)
  }

  var link: Link
  var match: Match
  var action: Action
  /// The first matching exchange that is hit; 1 is the first.
  var nth: Int
  /// How many matching exchanges in a row are hit.
  var times: Int
  var position: SourcePosition

  /// `odoo: lose_reply where sale.order creates`.
  var about: String {
    let what =
      switch match {
      case .any: "any request"
      case .call(let model, let method): "\(model).\(method ?? "*")"
      case .effect(let effect): "a call that \(effect.kind.rawValue) \(effect.model)"
      }
    return "\(link.rawValue): \(action.rawValue) of \(what)" + (nth > 1 ? ", from the \(nth). on" : "")
  }
}
