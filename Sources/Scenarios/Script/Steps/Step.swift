/// One step of `when`.
struct Step: Sendable {
  /// What a step does.
  enum Action: Sendable {
    case place(PlaceStep)
    case fulfill(FulfillStep)
    case refund(RefundStep)
    case cancel(CancelStep)
    case deliver(DeliverStep)
    case settle(timeout: Duration)
    case killConnector
    case restartConnector
  }

  var action: Action
  var position: SourcePosition

  /// `place #1001`, `settle`: for progress and messages.
  var about: String {
    switch action {
    case .place(let step): "place \(step.order)"
    case .fulfill(let step): "fulfill \(step.order)"
    case .refund(let step): "refund \(step.order)"
    case .cancel(let step): "cancel \(step.order)"
    case .deliver(let step): "deliver \(step.about)"
    case .settle: "settle"
    case .killConnector: "kill the connector"
    case .restartConnector: "restart the connector"
    }
  }
}
