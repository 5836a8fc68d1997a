public import XMLRPCWire

extension OdooClient {
  /// Confirms a quotation; done as well when it is confirmed already.
  ///
  /// The date of the order becomes now: write it back afterwards.
  public func confirm(sale id: Int) async -> WriteOutcome<XMLRPCValue> {
    let outcome = await perform("sale.order", "action_confirm", [[.int(id)]])
    return await doneAnyway(outcome, "sale.order", id, states: ["sale", "done"])
  }

  /// Cancels a sale and its open transfers; transfers that are done stay, and so do its invoices.
  public func cancel(sale id: Int) async -> WriteOutcome<XMLRPCValue> {
    await perform(
      "sale.order", "action_cancel", [[.int(id)]], ["context": ["disable_cancel_warning": true]])
  }
}
