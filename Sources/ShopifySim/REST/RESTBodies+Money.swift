import CommerceTypes
import GraphQLLanguage

/// Gift cards, disputes, payouts and the balance as REST shows them.
extension RESTBodies {
  func giftCard(_ card: GiftCard) -> JSONValue {
    [
      "id": .integer(card.id), "balance": form.money(card.balance), "created_at": form.time(card.createdAt),
      "updated_at": form.time(card.updatedAt), "currency": form.shopCurrency,
      "initial_value": form.money(card.initialValue), "disabled_at": form.time(card.disabledAt),
      "line_item_id": form.id(card.lineItemID), "api_client_id": .null, "user_id": .null,
      "customer_id": form.id(card.customerID), "note": .null, "expires_on": form.day(card.expiresAt),
      "template_suffix": .null, "last_characters": .string(card.lastCharacters.lowercased()),
      "order_id": form.id(card.orderID),
    ]
  }

  func dispute(_ dispute: Dispute) -> JSONValue {
    [
      "id": .integer(dispute.id), "order_id": .integer(dispute.orderID), "type": form.word(dispute.type),
      "amount": form.money(dispute.amount), "currency": form.shopCurrency,
      "reason": form.word(dispute.reason), "network_reason_code": form.text(dispute.networkReasonCode),
      "status": form.word(dispute.status), "evidence_due_by": form.time(dispute.evidenceDueBy),
      "evidence_sent_on": form.time(dispute.evidenceSentOn),
      "finalized_on": form.time(dispute.finalizedOn), "initiated_at": form.time(dispute.initiatedAt),
    ]
  }

  /// E15: its amount is the net of its transactions; the summary tells what they come from.
  func payout(_ payout: Payout) -> JSONValue {
    let sums = shop.summary(of: payout)
    let amounts = [
      ("adjustments", sums.adjustmentsFee, sums.adjustmentsGross),
      ("charges", sums.chargesFee, sums.chargesGross), ("refunds", sums.refundsFee, sums.refundsGross),
      ("reserved_funds", sums.reservedFundsFee, sums.reservedFundsGross),
      ("retried_payouts", sums.retriedPayoutsFee, sums.retriedPayoutsGross),
    ]
    let summary = amounts.flatMap { name, fee, gross in
      [
        JSONMember(name + "_fee_amount", form.money(fee)),
        JSONMember(name + "_gross_amount", form.money(gross)),
      ]
    }
    return [
      "id": .integer(payout.id), "status": form.word(payout.status), "date": form.day(payout.issuedAt),
      "currency": form.shopCurrency, "amount": form.money(payout.net), "summary": .object(summary),
    ]
  }

  func balanceTransaction(_ entry: BalanceTransaction) -> JSONValue {
    let payout = entry.payoutID.flatMap { shop.payouts[$0] }
    let source = entry.disputeID ?? entry.orderTransactionID
    return [
      "id": .integer(entry.id), "type": .string(Self.type(of: entry)), "test": .boolean(entry.isTest),
      "payout_id": form.id(entry.payoutID), "payout_status": form.word(payout?.status ?? "PENDING"),
      "currency": form.shopCurrency, "amount": form.money(entry.amount), "fee": form.money(entry.fee),
      "net": form.money(entry.net), "source_id": form.id(source),
      "source_type": form.word(entry.sourceType), "source_order_id": form.id(entry.orderID),
      "source_order_transaction_id": form.id(entry.orderTransactionID),
      "processed_at": form.time(entry.transactionDate),
      "adjustment_reason": form.text(entry.adjustmentReason),
    ]
  }

  /// `DISPUTE_WITHDRAWAL` and its like are `dispute`.
  private static func type(of entry: BalanceTransaction) -> String {
    entry.type.hasPrefix("DISPUTE") || entry.type.hasPrefix("CHARGEBACK")
      ? "dispute" : entry.type.lowercased()
  }

  /// What isn't in a payout yet.
  var balance: JSONValue { [["currency": form.shopCurrency, "amount": form.money(shop.balance)]] }
}
