import CommerceTypes
import HashTreeCollections

/// Disputes of charges.
extension Shop {
  /// An order's disputes, oldest first.
  public func disputes(of order: Order) -> [Dispute] {
    (disputeIDs[order.id] ?? []).compactMap { disputes[$0] }
  }

  mutating func change(_ input: DisputeChange) throws(ShopError) -> [Happening] {
    let place = "dispute of \(input.order)"
    let order = try order(input.order, place: place)
    if case .open(let amount, let type, let reason, let code) = input.action {
      return try open(
        on: order, amount: amount, type: type, reason: reason, networkReasonCode: code, place: place)
    }
    guard var dispute = disputes(of: order).last(where: \.isOpen) else {
      throw ShopError(
        code: .impossibleDispute, message: "The order has no open dispute", place: place,
        remedy: "open one first")
    }
    switch input.action {
    case .open: break
    case .submitEvidence:
      try check(dispute, needsResponseFor: "Evidence", place: place)
      dispute.status = "UNDER_REVIEW"
      dispute.evidenceSentOn = now
    case .decide(let word):
      let word = try checkedWord(word, of: Dispute.decisions, place: place)
      if word == "ACCEPTED" { try check(dispute, needsResponseFor: "Acceptance", place: place) }
      dispute.status = word
      dispute.finalizedOn = now
      if word == "WON" { giveBack(dispute) }
    }
    disputes[dispute.id] = dispute
    return [Happening(topic: .disputesUpdate, resource: .dispute(dispute.id))]
  }

  private func check(
    _ dispute: Dispute, needsResponseFor what: String, place: String
  ) throws(ShopError) {
    guard dispute.status == "NEEDS_RESPONSE" else {
      throw ShopError(
        code: .impossibleDispute, message: "\(what) is too late: the dispute is \(dispute.status)",
        place: place, remedy: "answer before evidence is sent, by \(dispute.evidenceDueBy) at the latest")
    }
  }

  private mutating func open(
    on order: Order, amount: ExactDecimal?, type: String, reason: String, networkReasonCode: String?,
    place: String
  ) throws(ShopError) -> [Happening] {
    let type = try checkedWord(type, of: Dispute.types, place: place)
    let reason = try checkedWord(reason, of: Dispute.reasons, place: place)
    let (charge, room) = try disputable(of: order, place: place)
    let amount = amount ?? room
    try checkPositive(amount, "dispute", place: place)
    guard amount <= room else {
      throw ShopError(
        code: .nothingToDispute,
        message: "\(moneyText(amount)) is more than the \(moneyText(room)) that can be disputed",
        place: place, remedy: "dispute \(moneyText(room)) or less")
    }
    let dispute = Dispute(
      id: nextID(), orderID: order.id, orderTransactionID: charge.id, amount: amount, type: type,
      reason: reason, status: "NEEDS_RESPONSE", initiatedAt: now,
      evidenceDueBy: now.advanced(seconds: Dispute.evidenceDays * 86_400), evidenceSentOn: nil,
      finalizedOn: nil, networkReasonCode: networkReasonCode)
    disputes.append(dispute)
    disputeIDs[order.id, default: []].append(dispute.id)
    agenda.evidence.append(dispute.id, due: dispute.evidenceDueBy)
    if dispute.withholds {
      lean(on: .disputeMoney)
      record(
        "DISPUTE_WITHDRAWAL", source: "DISPUTE", -amount, fee: configuration.disputeFee, order: order.id,
        transaction: charge.id, dispute: dispute.id)
    }
    return [Happening(topic: .disputesCreate, resource: .dispute(dispute.id))]
  }

  /// The oldest charge of an order that still has something to dispute, and how much: neither refunded nor disputed
  /// already, in the shop's currency.
  private func disputable(of order: Order, place: String) throws(ShopError) -> (
    OrderTransaction, ExactDecimal
  ) {
    let known = disputes(of: order).filter { $0.isOpen || $0.withholds }
    let held = known.reduce(.zero) { $0 + $1.amount }
    let paid = order.isTest ? .zero : order.netPayment(gateway: Self.paymentsGateway).shop - held
    for charge in order.transactions
    where charge.gateway == Self.paymentsGateway && charge.isSuccess(of: .sale, .capture) {
      let taken = known.filter { $0.orderTransactionID == charge.id }.reduce(.zero) { $0 + $1.amount }
      let room = min(charge.amount.shop - taken, paid)
      if room > .zero { return (charge, room) }
    }
    throw ShopError(
      code: .nothingToDispute, message: "The order has no charge that can be disputed", place: place,
      remedy: "pay it through \(Self.paymentsGateway) first, and dispute no more than was paid")
  }

  private mutating func giveBack(_ dispute: Dispute) {
    guard dispute.type == "CHARGEBACK" else { return }
    record(
      "DISPUTE_REVERSAL", source: "DISPUTE", dispute.amount, fee: -configuration.disputeFee,
      order: dispute.orderID, transaction: dispute.orderTransactionID, dispute: dispute.id)
  }

  /// Sends what there is when nobody answered in time.
  mutating func submitDueEvidence() -> [Happening] {
    guard let entry = agenda.evidence.removeFirst(dueBy: now), var dispute = disputes[entry.id],
      dispute.status == "NEEDS_RESPONSE"
    else { return [] }
    lean(on: .disputeDeadline)
    dispute.status = "UNDER_REVIEW"
    dispute.evidenceSentOn = now
    disputes[dispute.id] = dispute
    return [Happening(topic: .disputesUpdate, resource: .dispute(dispute.id), at: now)]
  }
}

extension Behaviour {
  static let disputeMoney = Behaviour(
    "dispute.money", .assumed,
    "A chargeback takes its amount and a fee from the balance at once, and both come back when it is won; an inquiry moves nothing."
  )
  static let disputeDeadline = Behaviour(
    "dispute.deadline", .assumed,
    "Evidence is due seven days after a dispute begins; without an answer by then it goes under review with what there is."
  )
}
