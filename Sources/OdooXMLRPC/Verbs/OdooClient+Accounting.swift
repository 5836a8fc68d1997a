public import XMLRPCWire

extension OdooClient {
  /// Posts a draft invoice or credit note; done as well when it is posted already.
  public func post(move id: Int) async -> WriteOutcome<XMLRPCValue> {
    await doneAnyway(
      await perform("account.move", "action_post", [[.int(id)]]), "account.move", id, states: ["posted"])
  }

  /// Posts a draft payment; done as well when it is posted already.
  public func post(payment id: Int) async -> WriteOutcome<XMLRPCValue> {
    await doneAnyway(
      await perform("account.payment", "action_post", [[.int(id)]]), "account.payment", id,
      states: ["posted", "in_process", "paid"])
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

  /// Reconciles open journal items of one account.
  public func reconcile(journalItems ids: [Int]) async -> WriteOutcome<XMLRPCValue> {
    await perform("account.move.line", "reconcile", [.ints(ids)])
  }
}
