public import CommerceTypes
public import XMLRPCWire

extension OdooClient {
  /// Posts a draft invoice or credit note; done as well when it is posted already.
  ///
  /// Read back by the move's state.
  public func post(move id: Int) async -> WriteOutcome<XMLRPCValue> {
    await perform(
      "account.move", "action_post", [[.int(id)]],
      provenBy: FieldsReadBack("account.move", id, state: ["posted"]))
  }

  /// Posts a draft payment; done as well when it is posted already.
  ///
  /// Read back by the payment's state.
  public func post(payment id: Int) async -> WriteOutcome<XMLRPCValue> {
    await perform(
      "account.payment", "action_post", [[.int(id)]],
      provenBy: FieldsReadBack("account.payment", id, state: ["posted", "in_process", "paid"]))
  }

  /// Settles what is open of an invoice with its posted credit note, where Odoo doesn't do so by itself.
  ///
  /// Does nothing when nothing is open on either side.
  public func settle(creditNote note: Int, against invoice: Int) async -> WriteOutcome<XMLRPCValue> {
    let map: VersionMap
    do { map = try await versionMap() } catch { return .refused(error) }
    guard !map.rules.reconcilesCreditNotes else { return .done(nil) }
    do throws(OdooError) {
      let open = try await searchRead(
        "account.move.line",
        [.isIn("move_id", [note, invoice])] + map.receivableLineDomain + [.equal("reconciled", false)],
        fields: ["move_id"], order: "id")
      guard Set(try open.map { (line) throws(OdooError) in try line.requiredID("move_id") }).count == 2
      else { return .done(nil) }
      return await reconcile(journalItems: open.map(\.id))
    } catch { return .refused(error) }
  }

  /// Reconciles open journal items of one account; done as well when they have been reconciled with each other.
  ///
  /// Read back by the partial reconciliations between these items.
  public func reconcile(journalItems ids: [Int]) async -> WriteOutcome<XMLRPCValue> {
    await perform(
      "account.move.line", "reconcile", [.ints(ids)], provenBy: ReconciliationReadBack(items: ids))
  }

  /// Pays a posted invoice, or pays a credit note back; the payment's id. It is posted and reconciled with the move.
  ///
  /// Refused by Odoo when nothing is left to pay. Each call that Odoo takes makes one more payment, so after
  /// `unknown` look at the invoice before paying again. Never pay a move in two tasks at once: Odoo looks whether
  /// something is left only when the wizard is opened, and then pays it twice (measured on Odoo 14 and 19).
  ///
  /// Read back by the new payments of this user that are reconciled with the move, and have the memo. Another task of
  /// the same login that pays the same move with the same memo at the same moment could be mistaken for it: a memo of
  /// its own for each payment, a transaction's id, rules that out.
  /// - Parameters:
  ///   - journal: the bank or cash journal.
  ///   - amount: in the move's currency; nil for what is open.
  ///   - date: `2026-07-01`; nil for the server's today.
  ///   - memo: the payment's text; nil for the move's own name or reference.
  public func pay(
    move id: Int, journal: Int, amount: ExactDecimal? = nil, date: String? = nil, memo: String? = nil
  ) async -> WriteOutcome<Int> {
    let wizard = "account.payment.register"
    let context = Context.active("account.move", [id])
    var values: [String: XMLRPCValue] = ["journal_id": .int(journal)]
    if let amount { values["amount"] = .double(amount.doubleValue) }
    if let date { values["payment_date"] = .string(date) }
    if let memo { values["communication"] = .string(memo) }
    do throws(VerbEnd) {
      let made: PaymentReadBack
      do { made = try await PaymentReadBack(ofMove: id, memo: memo, self) } catch { throw .refused(error) }
      let opened = try await openWizard(wizard, values, context: context)
      return await perform(
        wizard, "action_create_payments", [[.int(opened)]], ["context": context.value], provenBy: made)
    } catch { return WriteOutcome(error) }
  }
}
