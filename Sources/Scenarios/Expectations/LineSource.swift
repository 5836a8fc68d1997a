import OdooXMLRPC
import XMLRPCWire

/// Where the lines of a record are, for `lines:`.
struct LineSource: Sendable {
  var model: String
  /// The lines' field that leads back to the record.
  var parent: String
  var extra: Domain

  /// Nil for models whose lines are not known.
  init?(of model: String) {
    switch model {
    case "sale.order":
      (self.model, parent, extra) = ("sale.order.line", "order_id", [.equal("display_type", false)])
    case "account.move":
      (self.model, parent, extra) = ("account.move.line", "move_id", [.equal("display_type", "product")])
    case "stock.picking":
      (self.model, parent, extra) = ("stock.move", "picking_id", [.notEqual("state", "cancel")])
    default: return nil
    }
  }
}
