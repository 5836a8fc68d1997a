/// One step of `when`.
struct Step: Sendable {
  /// What a step does.
  enum Action: Sendable {
    case place(PlaceStep)
    case fulfill(FulfillStep)
    case refund(RefundStep)
    case pay(PayStep)
    case cancel(CancelStep)
    case update(UpdateStep)
    case edit(EditStep)
    case returned(ReturnStep)
    case giftCard(GiftCardStep)
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
    case .pay(let step): "pay \(step.order)"
    case .cancel(let step): "cancel \(step.order)"
    case .update(let step): "update \(step.order)"
    case .edit(let step): "edit \(step.order)"
    case .returned(let step): "return \(step.order)"
    case .giftCard(let step): "gift_card \(step.code)"
    case .deliver(let step): "deliver \(step.about)"
    case .settle: "settle"
    case .killConnector: "kill the connector"
    case .restartConnector: "restart the connector"
    }
  }

  /// The key that the file writes and the order it changes; nil for a step that changes no order.
  var change: (kind: String, order: String)? {
    switch action {
    case .place(let step): ("place", step.order)
    case .fulfill(let step): ("fulfill", step.order)
    case .refund(let step): ("refund", step.order)
    case .pay(let step): ("pay", step.order)
    case .cancel(let step): ("cancel", step.order)
    case .update(let step): ("update", step.order)
    case .edit(let step): ("edit", step.order)
    case .returned(let step): ("return", step.order)
    case .giftCard, .deliver, .settle, .killConnector, .restartConnector: nil
    }
  }

  var isSettle: Bool { if case .settle = action { true } else { false } }
}
