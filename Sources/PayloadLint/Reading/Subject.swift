/// One order, refund, transaction, fulfillment or draft order of a payload.
public struct Subject: Sendable {
  /// What it is.
  public let kind: SubjectKind
  /// How it is spelt.
  public let dialect: Dialect
  let spot: Spot

  /// Where it stands.
  public var place: Place { spot.place }

  /// Whether nothing more than forms is to be checked: it has no sums, or only empty lists of what is summed.
  var isComplete: Bool {
    switch kind {
    case .transaction, .fulfillment: true
    case .refund: spot.list("refund_line_items", "refundLineItems") != nil && spot.list("transactions") != nil
    case .order, .draftOrder: false
    }
  }

  init(_ kind: SubjectKind, _ dialect: Dialect, _ spot: Spot) {
    self.kind = kind
    self.dialect = dialect
    self.spot = spot
  }
}
