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

  /// Reconciles open journal items of one account.
  ///
  /// No version is relied on to reconcile a credit note with its invoice by itself.
  public func reconcile(journalItems ids: [Int]) async -> WriteOutcome<XMLRPCValue> {
    await perform("account.move.line", "reconcile", [.ints(ids)])
  }
}
