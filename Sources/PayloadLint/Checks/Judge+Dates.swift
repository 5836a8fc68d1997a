/// When things happened, and that a cancellation has its reason.
extension Judge {
  mutating func checkCancellation(_ order: OrderBody) {
    guard let time = order.spot.member("cancelled_at", "cancelledAt"),
      let reason = order.spot.member("cancel_reason", "cancelReason")
    else { return }
    require(
      .cancellation, time.isNull == reason.isNull, at: time.isNull ? reason : time,
      time.isNull
        ? "\(reason.name) \(reason.text ?? ""), and \(time.name) is null"
        : "\(time.name) \(time.text ?? ""), and \(reason.name) is null",
      remedy: "a cancelled order has both, any other neither", operands: [time.isNull ? time : reason])
  }

  mutating func checkDateOrder(_ subject: Subject) {
    guard let created = subject.spot["created_at", "createdAt"], let start = Timestamp(created) else {
      return
    }
    let names = [("updated_at", "updatedAt"), ("cancelled_at", "cancelledAt"), ("closed_at", "closedAt")]
    for (rest, other) in names {
      guard let later = subject.spot[rest, other], let end = Timestamp(later) else { continue }
      require(
        .dateOrder, end.second >= start.second, at: later,
        "\(later.name) \(later.text ?? "") is before \(created.name) \(created.text ?? "")",
        remedy: "nothing happens to a record before it is created", operands: [created])
    }
  }
}
