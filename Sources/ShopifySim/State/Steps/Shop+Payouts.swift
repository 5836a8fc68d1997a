public import CommerceTypes

/// The Shopify Payments balance and its payouts.
extension Shop {
  /// The gateway whose money goes through the balance.
  static let paymentsGateway = "shopify_payments"

  /// Books what follows from a transaction with time: a charge or refund through `shopify_payments` on the balance,
  /// the lapse of an authorization on the agenda.
  ///
  /// Call it once for each transaction, when it is a success; others leave everything alone.
  mutating func recordInBalance(_ transaction: OrderTransaction, of order: Order) {
    if transaction.isSuccess(of: .authorization), let lapse = transaction.authorizationExpiresAt {
      agenda.lapses.append(order.id, due: lapse)
    }
    guard transaction.gateway == Self.paymentsGateway, !transaction.isTest,
      configuration.hasShopifyPayments
    else { return }
    let amount = transaction.amount.shop
    guard amount > .zero else { return }
    if transaction.isSuccess(of: .sale, .capture) {
      lean(on: .chargeFee)
      record("CHARGE", amount, fee: chargeFee(on: amount), order: order.id, transaction: transaction.id)
    } else if transaction.isSuccess(of: .refund) {
      lean(on: .refundFee)
      record(
        "REFUND", -amount, fee: configuration.refundFee, order: order.id, transaction: transaction.id)
    }
  }

  /// A percentage of the charge and a fixed amount.
  func chargeFee(on amount: ExactDecimal) -> ExactDecimal {
    let fee = configuration.paymentFee
    let hundredth = ExactDecimal(minorUnits: 1, digits: 2)
    return (amount * fee.percent * hundredth + fee.fixed)
      .roundedHalfUp(to: configuration.currency.minorDigits)
  }

  /// Adds a transaction to the balance: charges become available after ``ShopConfiguration/payoutDays``, all else at
  /// once.
  ///
  /// - Returns: its id.
  @discardableResult
  mutating func record(
    _ type: String, source: String? = nil, _ amount: ExactDecimal, fee: ExactDecimal, order: Int?,
    transaction: Int?, dispute: Int? = nil
  ) -> Int {
    let isCharge = type == "CHARGE"
    let available = isCharge ? startOfDay(now, plus: configuration.payoutDays) : now
    let entry = BalanceTransaction(
      id: nextID(), type: type, sourceType: source ?? type, amount: amount, fee: fee, orderID: order,
      orderTransactionID: transaction, disputeID: dispute, transactionDate: now, availableAt: available,
      payoutID: nil)
    balanceTransactions.append(entry)
    agenda.unpaidNet = agenda.unpaidNet + entry.net
    let due = payoutMoment(from: available)
    if isCharge {
      agenda.charges.append(entry.id, due: due)
    } else {
      agenda.debits.append(entry.id, due: due)
    }
    return entry.id
  }

  /// Collects what is available into a payout; what doesn't come to more than zero waits for more.
  mutating func payOut() {
    for id in agenda.takeAvailable(by: now) {
      agenda.carried.append(id)
      agenda.carriedNet = agenda.carriedNet + (balanceTransactions[id]?.net ?? .zero)
    }
    lean(on: .payoutDays)
    guard agenda.carriedNet > .zero else {
      lean(on: .carriedBalance)
      return
    }
    makePayout()
  }

  /// Pays what is available, or debits it from the bank when it is below zero.
  mutating func makePayout() {
    let payout = Payout(
      id: nextID(), issuedAt: now, status: "SCHEDULED", transactionIDs: agenda.carried.sorted(),
      net: agenda.carriedNet)
    for id in agenda.carried { balanceTransactions[id]?.payoutID = payout.id }
    payouts.append(payout)
    agenda.arrivals.append(payout.id, due: now.advanced(seconds: 86_400))
    agenda.unpaidNet = agenda.unpaidNet - payout.net
    agenda.carried = []
    agenda.carriedNet = .zero
  }

  /// What no payout has taken yet, after fees.
  public var balance: ExactDecimal { agenda.unpaidNet }

  /// A payout's balance transactions, oldest first.
  public func balanceTransactions(of payout: Payout) -> [BalanceTransaction] {
    payout.transactionIDs.compactMap { balanceTransactions[$0] }
  }

  public func summary(of payout: Payout) -> PayoutSummary {
    PayoutSummary(balanceTransactions(of: payout))
  }
}

extension Behaviour {
  static let chargeFee = Behaviour(
    "payout.fee.charge", .assumed,
    "A charge through shopify_payments costs the shop's percentage and fixed amount, rounded half up to the minor unit and without tax; payments of test orders don't reach the balance."
  )
  static let refundFee = Behaviour(
    "payout.fee.refund", .assumed,
    "A refund costs the shop's refund fee, which is none unless the shop is told so, and gives none of the charge's back."
  )
  static let payoutDays = Behaviour(
    "payout.days", .assumed,
    "A charge is paid out at noon of the shop's day that many calendar days later, refunds and disputes count in the next payout; a payout is SCHEDULED and a day later PAID."
  )
  static let carriedBalance = Behaviour(
    "payout.carried", .assumed,
    "What doesn't come to more than zero at the time of a payout waits for a later one; money is never debited from the bank."
  )
}
