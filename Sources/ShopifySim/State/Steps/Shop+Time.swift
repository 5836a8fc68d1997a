/// What the passing of time brings.
extension Shop {
  /// Moves the clock and does what falls due on the way: payouts, lapsed authorizations, evidence of disputes.
  ///
  /// Expired gift cards need nothing done: whether one can be charged is read from the clock.
  mutating func letTimePass(until end: ShopTime) -> [Happening] {
    var happenings: [Happening] = []
    while let next = agenda.next, next.due <= end {
      now = next.due
      switch next.kind {
      case .lapse: happenings += lapse()
      case .evidence: happenings += submitDueEvidence()
      case .arrival: arrive()
      case .payout: payOut()
      case .bulkOperation: happenings += endDueBulkOperation()
      }
    }
    now = end
    return happenings
  }

  /// Stores an order anew whose authorization lapses now, so that what it reads as follows from its own times.
  private mutating func lapse() -> [Happening] {
    guard let entry = agenda.lapses.removeFirst(dueBy: now), let order = orders[entry.id] else { return [] }
    let isOpen = order.transactions.contains { transaction in
      guard transaction.isSuccess(of: .authorization), let end = transaction.authorizationExpiresAt else {
        return false
      }
      return end <= now && !order.openAmount(of: transaction).isZero
    }
    guard isOpen else { return [] }
    lean(on: .lapsedAuthorization)
    store(order)
    return [Happening(topic: .ordersUpdated, resource: .order(order.id), at: now)]
  }

  private mutating func arrive() {
    guard let entry = agenda.arrivals.removeFirst(dueBy: now) else { return }
    payouts[entry.id]?.status = "PAID"
  }

  /// The first moment of the shop's own day that a moment is in, some days later.
  func startOfDay(_ moment: ShopTime, plus days: Int) -> ShopTime {
    let offset = configuration.utcOffsetMinutes * 60_000
    let day = 86_400_000
    let local = moment.milliseconds + offset
    let start = local - ((local % day) + day) % day
    return ShopTime(milliseconds: start - offset).advanced(seconds: max(0, days) * 86_400)
  }

  /// Noon of the shop's own day, the same day's or the next one's: the next moment at which payouts are made.
  func payoutMoment(from moment: ShopTime) -> ShopTime {
    let noon = startOfDay(moment, plus: 0).advanced(seconds: 43_200)
    return noon >= moment ? noon : noon.advanced(seconds: 86_400)
  }
}

extension Behaviour {
  static let lapsedAuthorization = Behaviour(
    "payment.authorization.lapse", .assumed,
    "What is open of an authorization lapses the shop's number of days after it was made; the order reads EXPIRED when nothing was captured, and orders/updated is sent."
  )
}
