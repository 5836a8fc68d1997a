/// One order, refund, transaction, fulfillment or draft order of a payload.
public struct Subject: Sendable {
  /// What it is.
  public let kind: SubjectKind
  /// How it is spelt.
  public let dialect: Dialect
  let spot: Spot

  /// Where it stands.
  public var place: Place { spot.place }

  init(_ kind: SubjectKind, _ dialect: Dialect, _ spot: Spot) {
    self.kind = kind
    self.dialect = dialect
    self.spot = spot
  }
}
