/// The methods known to commit although they answer with a fault.
///
/// Odoo writes the answer after the method's transaction has ended. A method that returns None or a recordset
/// has then committed, and the client gets fault 1, "cannot marshal". Each row was seen to commit on that
/// version; any other such fault, and every one of a version between 14 and 19, means that the state must be read
/// back.
public enum MarshalFaults {
  struct Row: Hashable {
    let major: Int
    let model: String
    let method: String
  }

  /// True when this method was seen to commit before it faulted on this version.
  public static func isKnownToCommit(_ version: OdooVersion, model: String, method: String) -> Bool {
    rows.contains(Row(major: version.major, model: model, method: method))
      || onAnyModel.contains(Row(major: version.major, model: "", method: method))
  }

  private static let rows: Set<Row> = [
    Row(major: 14, model: "account.move", method: "action_post"),
    Row(major: 14, model: "account.move", method: "button_draft"),
    Row(major: 14, model: "account.move", method: "button_cancel"),
    Row(major: 14, model: "account.move", method: "js_assign_outstanding_line"),
    Row(major: 14, model: "account.move.line", method: "reconcile"),
    Row(major: 14, model: "account.payment", method: "action_post"),
    Row(major: 14, model: "account.chart.template", method: "try_loading"),
    Row(major: 14, model: "stock.picking", method: "do_unreserve"),
    Row(major: 19, model: "account.move", method: "button_draft"),
    Row(major: 19, model: "account.move", method: "button_cancel"),
    Row(major: 19, model: "account.move", method: "js_assign_outstanding_line"),
    Row(major: 19, model: "account.move.line", method: "reconcile"),
    Row(major: 19, model: "account.payment", method: "action_post"),
    Row(major: 19, model: "account.chart.template", method: "try_loading"),
    Row(major: 19, model: "sale.advance.payment.inv", method: "create_invoices"),
    Row(major: 19, model: "sale.order", method: "action_lock"),
    Row(major: 19, model: "stock.picking", method: "do_unreserve"),
    Row(major: 19, model: "stock.quant", method: "action_apply_inventory"),
  ]

  // Methods that every model inherits.
  private static let onAnyModel: Set<Row> = [
    Row(major: 14, model: "", method: "action_archive"),
    Row(major: 14, model: "", method: "message_unsubscribe"),
    Row(major: 19, model: "", method: "action_archive"),
    Row(major: 19, model: "", method: "message_unsubscribe"),
  ]
}
