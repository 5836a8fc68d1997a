/// What a script may do to deliveries; all of those named or, when one isn't possible, none.
extension DispatcherState {
  mutating func hold(_ ids: [WebhookDelivery.ID]) throws(ShopError) {
    try change(ids, to: "held", from: [.pending, .held], "only pending ones can") { state, id in
      state.set(id, .held)
    }
  }

  mutating func release(_ ids: [WebhookDelivery.ID]) throws(ShopError) {
    try change(ids, to: "released", from: [.held], "only held ones can") { state, id in
      state.plan(id, at: max(state.now, state.deliveries[id.rawValue - 1].dueAt))
    }
  }

  mutating func drop(_ ids: [WebhookDelivery.ID]) throws(ShopError) {
    try change(ids, to: "dropped", from: [.pending, .held], "only open ones can") { state, id in
      state.set(id, .dropped)
    }
  }

  mutating func delay(_ ids: [WebhookDelivery.ID], seconds: Int) throws(ShopError) {
    try change(ids, to: "delayed", from: [.pending, .held], "only open ones can") { state, id in
      let from = max(state.now, state.deliveries[id.rawValue - 1].dueAt)
      state.plan(id, at: from.advanced(seconds: max(0, seconds)))
    }
  }

  /// Hands the moments of pending deliveries out anew, in the order given.
  mutating func reorder(_ ids: [WebhookDelivery.ID]) throws(ShopError) {
    var moments: [(due: ShopTime, rank: Int, id: WebhookDelivery.ID)] = []
    var seen: Set<WebhookDelivery.ID> = []
    for id in ids where seen.insert(id).inserted {
      let delivery = try open(id, as: "reordered", from: [.pending], "only pending ones can")
      moments.append((delivery.dueAt, delivery.rank, id))
    }
    let sequence = moments.map(\.id)
    moments.sort { ($0.due, $0.rank, $0.id) < ($1.due, $1.rank, $1.id) }
    var last = Int.min
    for (id, moment) in zip(sequence, moments) {
      let rank = max(moment.rank, last)
      last = rank == .max ? rank : rank + 1
      plan(id, at: moment.due, rank: rank)
    }
  }

  private mutating func change(
    _ ids: [WebhookDelivery.ID], to act: String, from states: [WebhookDelivery.State], _ remedy: String,
    _ body: (inout DispatcherState, WebhookDelivery.ID) -> Void
  ) throws(ShopError) {
    for id in ids { _ = try open(id, as: act, from: states, remedy) }
    for id in ids { body(&self, id) }
  }

  private func open(
    _ id: WebhookDelivery.ID, as act: String, from states: [WebhookDelivery.State], _ remedy: String
  ) throws(ShopError) -> WebhookDelivery {
    guard let delivery = delivery(id) else { throw .unknownDelivery(id) }
    guard states.contains(delivery.state) else { throw .impossible(act, delivery, remedy) }
    return delivery
  }
}
