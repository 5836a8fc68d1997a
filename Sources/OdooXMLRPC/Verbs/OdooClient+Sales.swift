public import XMLRPCWire

extension OdooClient {
  /// Confirms a quotation; done as well when it is confirmed already.
  ///
  /// Read back by the order's state. The date of the order becomes now: write it back afterwards.
  public func confirm(sale id: Int) async -> WriteOutcome<XMLRPCValue> {
    await perform(
      "sale.order", "action_confirm", [[.int(id)]],
      provenBy: FieldsReadBack("sale.order", id, state: ["sale", "done"]))
  }

  /// Cancels a sale and its open transfers; transfers that are done stay, and so do its invoices.
  ///
  /// Done as well when it is cancelled already. Read back by the order's state.
  public func cancel(sale id: Int) async -> WriteOutcome<XMLRPCValue> {
    await perform(
      "sale.order", "action_cancel", [[.int(id)]], ["context": ["disable_cancel_warning": true]],
      provenBy: FieldsReadBack("sale.order", id, state: ["cancel"]))
  }

  /// Makes the draft invoice of everything that can be invoiced of an order; its id.
  ///
  /// A credit note instead where the total is negative. Refused by Odoo when nothing is left to invoice, so an order
  /// can't be invoiced twice even when this is called again.
  ///
  /// No version answers with the id (14: another window action, 19: a marshal fault; measured), so it is always read
  /// back: the one new move of this user with a line of this order. Another task of the same login that invoices
  /// the same order at the same moment could be mistaken for it; then Odoo makes one, and refuses the other.
  /// The user must be able to read the invoice: a salesman of his own documents can't always.
  public func invoice(sale id: Int) async -> WriteOutcome<Int> {
    let wizard = "sale.advance.payment.inv"
    let context = Context.active("sale.order", [id])
    do throws(VerbEnd) {
      var made: NewRecordReadBack
      do {
        made = try await NewRecordReadBack(
          "account.move", tie: [.equal("line_ids.sale_line_ids.order_id", .int(id))], of: "sale.order \(id)",
          self)
      } catch { throw .refused(error) }
      made.readsAnswer = false
      let opened = try await openWizard(wizard, ["advance_payment_method": "delivered"], context: context)
      return await perform(
        wizard, "create_invoices", [[.int(opened)]], ["context": context.value], provenBy: made)
    } catch { return WriteOutcome(error) }
  }
}
